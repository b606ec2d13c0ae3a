import { createFixedClock, type FixedClock } from "./platform/clock/clock";
import { buildUser } from "./testing/builders";
import { tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const MINUTE = 60_000;
const START = new Date("2026-04-01T09:00:00+09:00");

jest.setTimeout(60_000);

describe("locks of failed sign-ins", () => {
  let api: TestApi;
  let clock: FixedClock;

  beforeAll(async () => {
    clock = createFixedClock(START);
    api = await startTestApi({ clock });
  });
  afterAll(() => api.stop());

  async function fail(email: string, times: number, ip: string): Promise<TestAnswer[]> {
    const answers: TestAnswer[] = [];
    for (let tries = 0; tries < times; tries += 1)
      answers.push(await tryLogin(api, email, { password: "wrong", ip }));
    return answers;
  }

  it("lock for 15 minutes after five, an hour after ten, and for good after twenty", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const ip = "10.1.0.1";
    for (const answer of await fail(email, 5, ip)) expect(answer.status).toBe(401);

    const first = await tryLogin(api, email, { ip });
    expect(first).toMatchObject({ status: 429, error: { code: "RATE_LIMITED" } });
    expect(first.error.message).toContain("約15分後");
    expect(first.headers.get("retry-after")).toBe("900");

    clock.advance(14 * MINUTE + 1);
    expect((await tryLogin(api, email, { ip })).error.message).toContain("約1分後");
    clock.advance(MINUTE);
    await fail(email, 5, ip);
    expect((await tryLogin(api, email, { ip })).headers.get("retry-after")).toBe("3600");

    clock.advance(60 * MINUTE);
    await fail(email, 10, ip);
    clock.advance(23 * 60 * MINUTE);
    const last = await tryLogin(api, email, { ip });
    expect(last).toMatchObject({ status: 429 });
    expect(last.error.message).toContain("管理者に解除を依頼してください");
  });

  it("leave the owner alone everywhere else", async () => {
    const { email } = await buildUser(api.owner, "operator");
    await fail(email, 5, "10.2.0.1");
    expect((await tryLogin(api, email, { ip: "10.2.0.1" })).status).toBe(429);
    expect((await tryLogin(api, email, { ip: "10.2.0.2" })).status).toBe(200);
    // Signing in elsewhere is no way to open the lock where the guesses come from.
    expect((await tryLogin(api, email, { ip: "10.2.0.1" })).status).toBe(429);
  });

  it("let at most five of forty parallel guesses through", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => tryLogin(api, email, { password: "wrong", ip: "10.3.0.1" })),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(35);
  });

  it("hold an address nobody has in the same words", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const known = await fail(email, 6, "10.4.0.1");
    const unknown = await fail("nobody-at-all@example.jp", 6, "10.4.0.1");
    const shape = ({ status, error }: TestAnswer) => ({ status, error });
    expect(unknown.map(shape)).toEqual(known.map(shape));
  });

  it("forget the failures once the owner signs in", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const ip = "10.5.0.1";
    await fail(email, 4, ip);
    expect((await tryLogin(api, email, { ip })).status).toBe(200);
    await fail(email, 4, ip);
    expect((await tryLogin(api, email, { ip })).status).toBe(200);
  });

  it("take the /64 of an IPv6 address for one", async () => {
    const { email } = await buildUser(api.owner, "operator");
    for (let host = 1; host <= 5; host += 1) await fail(email, 1, `2001:db8:1:2::${host}`);
    expect((await tryLogin(api, email, { ip: "2001:db8:1:2:ffff::1" })).status).toBe(429);
    expect((await tryLogin(api, email, { ip: "2001:db8:1:3::1" })).status).toBe(200);
  });

  it("are lifted by an administrator, and it is on record", async () => {
    const user = await buildUser(api.owner, "operator");
    const admin = await buildUser(api.owner, "admin");
    const client = await (await TestClient.signedIn(api, "admin", admin)).steppedUp();
    const path = `/api/admin/accounts/${user.id}`;
    expect((await client.post(`${path}/unlock`, { version: 1 })).status).toBe(409);
    await fail(user.email, 5, "10.6.0.1");
    expect((await client.get(path)).data).toMatchObject({
      state: "locked",
      can: expect.arrayContaining(["unlock"]),
    });
    expect(await client.post(`${path}/unlock`, { version: 1 })).toMatchObject({
      status: 200,
      data: { state: "active", can: expect.not.arrayContaining(["unlock"]) },
    });
    expect((await tryLogin(api, user.email, { ip: "10.6.0.1" })).status).toBe(200);
    const { rows } = await api.owner.query(
      "SELECT action, actor_id FROM audit_logs WHERE object_type = 'user' AND object_id = $1 ORDER BY id",
      [user.id],
    );
    expect(rows.map((row) => row.action)).toEqual(
      expect.arrayContaining(["auth.login_failed", "auth.locked", "account.unlocked", "auth.login"]),
    );
    expect(rows.find((row) => row.action === "account.unlocked")).toMatchObject({ actor_id: admin.id });
  });
});

describe("limits of one address and of one account", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it("hold an address that tries a hundred accounts", async () => {
    const { limiter } = api.running.services;
    const rule = { name: "login_address", points: 100, windowSeconds: 300 };
    await limiter.consume(rule, "10.7.0.1", 100);
    const { email } = await buildUser(api.owner, "operator");
    const refused = await tryLogin(api, email, { ip: "10.7.0.1" });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await tryLogin(api, email, { ip: "10.7.0.2" })).status).toBe(200);
  });

  it("hold guesses spread over many addresses, but not where the owner has signed in before", async () => {
    const { email } = await buildUser(api.owner, "operator");
    expect((await tryLogin(api, email, { ip: "10.8.0.1" })).status).toBe(200);
    const rule = { name: "login_account", points: 200, windowSeconds: 900 };
    const { accountKey } = await import("./features/auth/sign-in/sign-in-address");
    await api.running.services.limiter.consume(rule, accountKey(email).toString("base64url"), 200);
    expect((await tryLogin(api, email, { ip: "10.8.0.2" })).status).toBe(429);
    expect((await tryLogin(api, email, { ip: "10.8.0.1" })).status).toBe(200);
  });
});

describe("where Redis is gone", () => {
  it("signing in is still limited", async () => {
    const api = await startTestApi({ environment: { REDIS_URL: "redis://127.0.0.1:1" } });
    try {
      const { email } = await buildUser(api.owner, "operator");
      const statuses: number[] = [];
      for (let tries = 0; tries < 6; tries += 1)
        statuses.push((await tryLogin(api, email, { password: "wrong", ip: "10.9.0.1" })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    } finally {
      await api.stop();
    }
  });
});
