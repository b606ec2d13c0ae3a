const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** No other site's page may read an answer, whichever it asks for. */
export function expectNothingPermitted(headers: Headers): void {
  expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
}

/** What each answer of the API carries, and what none tells. */
export function expectGuarded(headers: Headers): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    "cache-control": expect.stringMatching(/^(private, )?no-store$/),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "strict-transport-security": expect.stringMatching(/^max-age=(\d{8,}); includeSubDomains/),
    "x-request-id": expect.stringMatching(UUID),
  });
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy.split(/; ?/)).toEqual(
    expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'"]),
  );
  // Nothing may run: a directive of its own would take the place of default-src.
  expect(policy).not.toMatch(/script-src|object-src|connect-src|unsafe-eval/);
  for (const talkative of ["server", "x-powered-by", "via", "x-aspnet-version", "etag"])
    expect([talkative, headers.get(talkative)]).toEqual([talkative, null]);
  expectNothingPermitted(headers);
}
