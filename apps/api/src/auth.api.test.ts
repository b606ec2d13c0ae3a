import { decodeJwt } from "jose";
import { TEST_PASSWORD, buildUser, type TestUser } from "./testing/builders";
import { TEST_ORIGIN, startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const WRONG = "メールアドレスまたはパスワードが正しくありません。";

describe("signing in and staying signed in", () => {
  let api: TestApi;
  let client: TestClient;
  let user: TestUser;

  beforeAll(async () => {
    api = await startTestApi();
    client = new TestClient(api);
    user = await buildUser(api.owner, "partner");
  });
  afterAll(() => api.stop());

  const login = (email: string, password = TEST_PASSWORD, ip = "10.0.0.1") =>
    client.post("/api/auth/login", { email, password }, { headers: { "x-forwarded-for": ip } });
  const cookieOf = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? "";
  const refresh = (cookie: string, headers: Record<string, string> = { origin: TEST_ORIGIN }) =>
    client.post("/api/auth/refresh", {}, { headers: { cookie, ...headers } });

  it("answers the person and sets a cookie no script can read", async () => {
    const { status, data, headers } = await login(user.email.toUpperCase());
    expect(status).toBe(200);
    expect(data).toMatchObject({
      user: { email: user.email, userType: "partner", partnerId: user.partnerId },
    });
    expect(data).not.toHaveProperty("refreshToken");
    expect(headers.get("set-cookie")).toMatch(
      /^magokoro-refresh=[\w-]+; Max-Age=60\d{4}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it("brings the keys of what the person leaves on a device: theirs at each login, nobody else's", async () => {
    const keysOf = async (answer: Promise<{ data?: unknown }>) =>
      ((await answer).data as { draftKeys: string[] }).draftKeys;
    const other = await buildUser(api.owner, "operator");
    const first = await login(user.email);
    const own = await keysOf(Promise.resolve(first));
    expect(own.map((key) => Buffer.from(key, "base64").length)).toEqual([32]);
    expect(await keysOf(login(user.email))).toEqual(own);
    expect(await keysOf(refresh(cookieOf(first.headers)))).toEqual(own);
    expect(await keysOf(login(other.email))).not.toEqual(own);
  });

  it("puts exactly the designed claims into the token, for 15 minutes", async () => {
    const claims = decodeJwt(((await login(user.email)).data as { accessToken: string }).accessToken);
    const designed = [
      "sub",
      "email",
      "userType",
      "partnerId",
      "conciergeId",
      "permissions",
      "iat",
      "exp",
      "sid",
    ];
    expect(Object.keys(claims).sort()).toEqual(designed.sort());
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(15 * 60);
  });

  it("says the same for a wrong password, an unknown address and a disabled account", async () => {
    const disabled = await buildUser(api.owner, "operator");
    await api.owner.query("UPDATE users SET status = 'disabled' WHERE id = $1", [disabled.id]);
    const answers = [
      await login(user.email, "wrong", "10.0.0.2"),
      await login("nobody@example.jp", "wrong", "10.0.0.2"),
      await login(disabled.email, TEST_PASSWORD, "10.0.0.2"),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 401, error: { code: "UNAUTHORIZED", message: WRONG } });
  });

  it("leaves no session to an account that is disabled while it signs in", async () => {
    const unlucky = await buildUser(api.owner, "operator");
    const { sessions } = api.running.services;
    const open = sessions.open.bind(sessions);
    sessions.open = async (userId, device) => {
      await api.owner.query("UPDATE users SET status = 'disabled' WHERE id = $1", [userId]);
      return open(userId, device);
    };
    const answer = await login(unlucky.email).finally(() => (sessions.open = open));
    expect(answer.status).toBe(401);
    expect(await sessions.list(unlucky.id)).toEqual([]);
  });

  it("limits failures by account and address together, so that the owner gets in from elsewhere", async () => {
    const victim = await buildUser(api.owner, "operator");
    for (let tries = 0; tries < 5; tries += 1) await login(victim.email, "wrong", "10.0.0.66");
    const locked = await login(victim.email, TEST_PASSWORD, "10.0.0.66");
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(60);
    expect((await login(victim.email, TEST_PASSWORD, "10.0.0.67")).status).toBe(200);
  });

  it.each([
    ["a foreign Origin", { origin: "https://evil.example" }],
    ["a null Origin", { origin: "null" }],
    ["no Origin", {}],
  ])("refuses to refresh for %s and does not rotate", async (_what, headers) => {
    const cookie = cookieOf((await login(user.email)).headers);
    expect((await refresh(cookie, headers)).status).toBe(403);
    expect((await refresh(cookie)).status).toBe(200);
  });

  it("gives 20 parallel refreshes one successor and throws nobody out", async () => {
    const cookie = cookieOf((await login(user.email)).headers);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(cookie)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map((answer) => cookieOf(answer.headers))).size).toBe(1);
  });

  it("ends the session and its access token on logout", async () => {
    const { headers, data } = await login(user.email);
    const { accessToken } = data as { accessToken: string };
    await client.post(
      "/api/auth/logout",
      {},
      { headers: { cookie: cookieOf(headers), origin: TEST_ORIGIN } },
    );
    const after = await client.get("/api/auth/me", { headers: { authorization: `Bearer ${accessToken}` } });
    expect(after.status).toBe(401);
    expect((await refresh(cookieOf(headers))).status).toBe(401);
  });

  it("hands the refresh token to a client without cookies that asks for it", async () => {
    const asks = { "x-refresh-transport": "body" };
    const first = await client.post(
      "/api/auth/login",
      { email: user.email, password: TEST_PASSWORD },
      { headers: asks },
    );
    const { refreshToken } = first.data as { refreshToken: string };
    const second = await client.post("/api/auth/refresh", { refreshToken }, { headers: asks });
    expect(second).toMatchObject({ status: 200, data: { refreshToken: expect.any(String) } });
  });
});
