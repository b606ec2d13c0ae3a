import { NextResponse, type NextRequest } from "next/server";
import { fileOrigin, isDevelopment } from "@/lib/env";

/** Headers of every page: scripts only with this answer's nonce, nothing framed, nothing sniffed. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("permissions-policy", "camera=(self), geolocation=(), microphone=()");
  response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const files = fileOrigin();
  return [
    "default-src 'self'",
    // The development server evaluates its hot updates.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    // Styles that libraries set while running carry no nonce.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${files}`,
    `connect-src 'self' ${files}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/* Each exception ends where it ends: `/favicon.icon/x` is a page like any other. */
export const config = { matcher: ["/((?!_next/static/|_next/image$|favicon\\.ico$).*)"] };
