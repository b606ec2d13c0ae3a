import { expect, test, type APIRequestContext } from "@playwright/test";
import { expectTransportGuarded, nonceOf, policyOf } from "../support/content-policy";

const PAGES = {
  "the login page": "/login",
  "a screen behind the login": "/operator/dashboard",
  "a page that does not exist": "/nothing/here",
  "the mailbox": "/dev/mail",
  "a redirect": "/",
  // Neither is an asset, though both begin like one.
  "a path that begins like an icon": "/favicon.icon/x",
  "a path that begins like an asset": "/_next/statics/x",
};

for (const [what, path] of Object.entries(PAGES)) {
  const load = (request: APIRequestContext) => request.get(path, { maxRedirects: 0 });

  test(`${what} lets only its own scripts run, and nobody frame it`, async ({ request }) => {
    const answer = await load(request);
    expectTransportGuarded(answer);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["referrer-policy"]).toMatch(
      /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/,
    );
    const policy = policyOf(answer);
    expect(policy).toMatchObject({
      "default-src": ["'self'"],
      "object-src": ["'none'"],
      "frame-ancestors": ["'none'"],
      "form-action": ["'self'"],
    });
    expect(policy["base-uri"]).toHaveLength(1);
    expect(["'self'", "'none'"]).toContain(policy["base-uri"]?.[0]);
    const others = policy["script-src"]?.filter((source) => !source.startsWith("'nonce-")).sort();
    expect(others).toEqual(["'self'", "'strict-dynamic'"]);
    expect(policy).not.toHaveProperty("script-src-elem");
    expect(policy).not.toHaveProperty("script-src-attr");
  });

  test(`${what} has a nonce nobody can know before`, async ({ request }) => {
    const nonces = [await load(request), await load(request), await load(request)].flatMap(
      (one) => nonceOf(one) ?? [],
    );
    expect(nonces).toHaveLength(3);
    expect(new Set(nonces).size).toBe(3);
    for (const nonce of nonces) expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
  });

  test(`${what} carries that nonce on every script, and no handler in its HTML`, async ({ request }) => {
    const answer = await load(request);
    const html = await answer.text();
    const [nonce] = nonceOf(answer) ?? [];
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length > 0 || path === "/").toBe(true);
    expect(scripts.filter((tag) => !nonce || !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    const markup = html.replace(/<script\b[^]*?<\/script>/g, "");
    expect(markup.match(/<[^>]+\son\w+\s*=|javascript:/gi)).toBeNull();
  });
}

test("static assets are never sniffed, and their safe transport is remembered", async ({ request }) => {
  const html = await (await request.get("/login")).text();
  const assets = [...html.matchAll(/"(\/_next\/static\/[^"\\]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? "",
  );
  expect(assets.filter((path) => path.endsWith(".js"))).not.toEqual([]);
  expect(assets.filter((path) => path.endsWith(".css"))).not.toEqual([]);
  const others = [
    "/icon.svg",
    "/favicon.ico",
    "/_next/static/nothing.js",
    "/_next/image?url=%2Fnothing&w=64&q=75",
  ];
  for (const path of new Set([...assets, ...others]))
    await test.step(path, async () => expectTransportGuarded(await request.get(path)));
});

for (const [path, status] of [
  ["/api/health/live", 200],
  ["/api/auth/me", 401],
  ["/api/nothing", 404],
  ["/api/docs", 200],
  ["/api/openapi.json", 200],
] as const) {
  test(`${path} (${status}) keeps the API's own headers on the way through`, async ({ request }) => {
    const answer = await request.get(path, { headers: { origin: "https://evil.example" } });
    expect(answer.status()).toBe(status);
    expectTransportGuarded(answer);
    const headers = answer.headers();
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
    expect(headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
    expect(policyOf(answer)).toMatchObject({ "default-src": ["'none'"], "frame-ancestors": ["'none'"] });
    expect(policyOf(answer)).not.toHaveProperty("script-src");
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
}
