import { expect, type APIResponse } from "@playwright/test";

/** What every answer carries, page or not; and what none tells. */
export function expectTransportGuarded(answer: APIResponse): void {
  const headers = answer.headers();
  expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8,}; includeSubDomains/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  for (const talkative of ["server", "x-powered-by"]) expect(headers).not.toHaveProperty(talkative);
}

/** Directive → sources. */
export function policyOf(answer: APIResponse): Record<string, string[]> {
  const directives = (answer.headers()["content-security-policy"] ?? "").split(";");
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

export const nonceOf = (answer: APIResponse) =>
  policyOf(answer)["script-src"]?.flatMap((source) => /^'nonce-(.+)'$/.exec(source)?.[1] ?? []);
