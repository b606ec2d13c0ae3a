import type { RequestHandler } from "express";

/** An API answers data, never pages: nothing may be framed, sniffed, cached or run. */
export const setSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  next();
};
