import { buildUser } from "./testing/builders";
import { expectGuarded, expectNothingPermitted } from "./testing/expect-guarded";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const REQUESTS_PER_MINUTE = 100;
const FOREIGN = [
  "https://evil.example",
  "null",
  "http://localhost:3000.evil.example",
  "http://localhost:4000",
];

describe("headers of every answer", () => {
  let api: TestApi;
  let nobody: TestClient;
  let operator: TestClient;
  let busy: TestClient;

  beforeAll(async () => {
    api = await startTestApi({ environment: { USER_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE) } });
    nobody = new TestClient(api);
    const signedIn = async () => TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    [operator, busy] = [await signedIn(), await signedIn()];
    for (let sent = 0; sent < REQUESTS_PER_MINUTE; sent += 1) await busy.get("/api/auth/me");
  });
  afterAll(() => api.stop());

  type Ask = (headers: Record<string, string>) => Promise<TestAnswer>;
  const KINDS: [string, number, Ask][] = [
    ["an answer", 200, (headers) => operator.get("/api/auth/me", { headers })],
    ["something made", 201, (headers) => operator.post("/api/operator/cases", {}, { headers })],
    ["bad input", 400, (headers) => nobody.post("/api/auth/login", {}, { headers })],
    ["a broken path", 400, (headers) => operator.get("/api/operator/cases/%", { headers })],
    ["nobody signed in", 401, (headers) => nobody.get("/api/auth/me", { headers })],
    ["another role's room", 403, (headers) => operator.get("/api/admin/dashboard", { headers })],
    ["an unknown path", 404, (headers) => nobody.get("/api/nothing/here", { headers })],
    ["a path outside /api", 404, (headers) => nobody.get("/", { headers })],
    ["a row of nobody", 404, (headers) => operator.get("/api/operator/cases/999999", { headers })],
    ["a file link of nobody", 404, (headers) => nobody.get("/api/file-store/no.token", { headers })],
    [
      "too large a body",
      413,
      (headers) => nobody.post("/api/auth/login", { a: "x".repeat(1_100_000) }, { headers }),
    ],
    [
      "no JSON",
      415,
      (headers) =>
        nobody.send("POST", "/api/auth/login", {
          rawBody: "a=1",
          headers: { ...headers, "content-type": "text/plain" },
        }),
    ],
    ["too many requests", 429, (headers) => busy.get("/api/auth/me", { headers })],
    ["a preflight", 404, (headers) => nobody.send("OPTIONS", "/api/auth/login", { headers })],
    ["the head of an answer", 200, (headers) => operator.send("HEAD", "/api/auth/me", { headers })],
    ["the documentation", 200, (headers) => nobody.get("/api/docs", { headers })],
    ["the OpenAPI document", 200, (headers) => nobody.get("/api/openapi.json", { headers })],
    ["liveness", 200, (headers) => nobody.get("/api/health/live", { headers })],
    ["readiness", 200, (headers) => nobody.get("/api/health/ready", { headers })],
    ["metrics", 200, (headers) => nobody.get("/metrics", { headers })],
  ];

  it.each(KINDS)("%s (%d) is guarded, also when another site's page asks", async (_what, status, ask) => {
    for (const origin of FOREIGN) {
      const answer = await ask({ origin });
      expect(answer.status).toBe(status);
      expectGuarded(answer.headers);
    }
  });

  it("an answer of 429 says when to come back", async () => {
    const answer = await busy.get("/api/auth/me");
    expectRefusal(answer, "RATE_LIMITED");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("an answer of 500 is guarded too, and keeps to itself what broke", async () => {
    await api.owner.query("ALTER TABLE cases RENAME TO cases_elsewhere");
    const answer = await operator.get("/api/operator/cases");
    await api.owner.query("ALTER TABLE cases_elsewhere RENAME TO cases");
    expectRefusal(answer, "INTERNAL_ERROR");
    expectGuarded(answer.headers);
    expect(answer.text).not.toContain("cases");
  });

  it("the documentation runs nothing and loads nothing", async () => {
    const { text } = await nobody.get("/api/docs");
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|url\(/i);
  });

  it.each(["POST", "PUT", "DELETE", "GET"])("a preflight for %s permits nothing", async (method) => {
    for (const path of [
      "/api/auth/login",
      "/api/operator/cases",
      "/api/auth/refresh",
      "/api/file-store/a.b",
    ]) {
      const { headers } = await nobody.send("OPTIONS", path, {
        headers: {
          origin: "https://evil.example",
          "access-control-request-method": method,
          "access-control-request-headers": "authorization, content-type",
          "access-control-request-private-network": "true",
        },
      });
      expectNothingPermitted(headers);
    }
  });
});
