import { TOTP, Secret } from "otpauth";
import { createFixedClock, type FixedClock } from "./platform/clock/clock";
import { TEST_PASSWORD, buildUser, type TestUser } from "./testing/builders";
import { deviceOf, newestMailTo, signInDevice, tryLogin, type SignedInDevice } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

jest.setTimeout(60_000);

const STEP = 30_000;
const MINUTE = 60_000;

/** The person's phone. */
function codeOf(secret: string, clock: FixedClock, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: clock.now().getTime() + steps * STEP });
}

describe("the second factor", () => {
  let api: TestApi;
  let clock: FixedClock;
  const MFA = "/api/auth/second-factor";

  beforeAll(async () => {
    clock = createFixedClock(new Date("2026-04-01T09:00:00+09:00"));
    api = await startTestApi({ clock });
  });
  afterAll(() => api.stop());

  interface Enrolled {
    user: TestUser;
    secret: string;
    codes: string[];
    device: SignedInDevice;
  }

  async function enrol(type: "operator" | "admin" = "operator"): Promise<Enrolled> {
    const user = await buildUser(api.owner, type);
    const { client } = await signInDevice(api, user.email);
    const started = await (await client.steppedUp()).post(`${MFA}/start`);
    const { secret } = started.data as { secret: string; uri: string };
    const confirmed = await client.post(`${MFA}/confirm`, { code: codeOf(secret, clock) });
    if (confirmed.status !== 200) throw new Error(confirmed.text);
    const { recoveryCodes, session } = confirmed.data as { recoveryCodes: string[]; session: never };
    const device = deviceOf(api, { ...confirmed, data: session });
    clock.advance(2 * STEP);
    return { user, secret, codes: recoveryCodes, device };
  }

  async function ticketFor(email: string, ip = "10.0.0.1"): Promise<string> {
    const { data } = await tryLogin(api, email, { ip });
    expect(Object.keys(data)).toEqual(["secondFactorRequired", "ticket"]);
    return (data as { ticket: string }).ticket;
  }

  const finish = (ticket: string, code: string, ip = "10.0.0.1"): Promise<TestAnswer> =>
    new TestClient(api).post(
      "/api/auth/login/second-factor",
      { ticket, code },
      { headers: { "x-forwarded-for": ip } },
    );

  it("is set up by a code from the authenticator, and ends sessions opened without it", async () => {
    const user = await buildUser(api.owner, "operator");
    const { client } = await signInDevice(api, user.email);
    const other = await signInDevice(api, user.email);
    expect((await client.post(`${MFA}/start`)).error.details).toEqual({
      reason: "step_up",
      method: "password",
    });
    const { secret, uri } = (await (await client.steppedUp()).post(`${MFA}/start`)).data as Record<
      string,
      string
    >;
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect((await client.get(MFA)).data).toMatchObject({ isEnabled: false, isRequired: false });
    const wrong = await client.post(`${MFA}/confirm`, { code: "000000" });
    expect(wrong).toMatchObject({
      status: 400,
      error: { details: { code: "確認コードが正しくありません。アプリに表示された6桁を入力してください。" } },
    });
    const right = await client.post(`${MFA}/confirm`, { code: codeOf(secret ?? "", clock) });
    const { recoveryCodes, session } = right.data as {
      recoveryCodes: string[];
      session: { accessToken: string };
    };
    expect(new Set(recoveryCodes).size).toBe(10);
    const fresh = new TestClient(api, session.accessToken);
    expect((await fresh.get(MFA)).data).toMatchObject({ isEnabled: true, recoveryCodesLeft: 10 });
    expect((await other.client.get("/api/auth/me")).status).toBe(401);
    expect((await client.get("/api/auth/me")).status).toBe(401);
    expect((await newestMailTo(api, user.email))?.text).toContain("二段階認証が設定されました。");
    expect((await (await fresh.steppedUp()).post(`${MFA}/start`)).status).toBe(409);
  });

  it("is asked for after the password; a code works once, and only around its time", async () => {
    const { user, secret } = await enrol();
    const ticket = await ticketFor(user.email);
    const code = codeOf(secret, clock);
    expect((await finish(ticket, code)).status).toBe(200);
    expect((await finish(ticket, code)).status).toBe(401);
    clock.advance(STEP);
    expect((await finish(ticket, codeOf(secret, clock, -2))).status).toBe(401);
    expect((await finish(ticket, codeOf(secret, clock, 1))).status).toBe(200);
    // A code of the step before is older than the one just taken.
    expect((await finish(ticket, codeOf(secret, clock))).status).toBe(401);
  });

  it("takes each recovery code once, with or without hyphens", async () => {
    const { user, codes, device } = await enrol();
    const [first = "", second = ""] = codes;
    expect((await finish(await ticketFor(user.email), first.toLowerCase())).status).toBe(200);
    expect((await finish(await ticketFor(user.email), first)).status).toBe(401);
    expect((await finish(await ticketFor(user.email), second.replaceAll("-", ""))).status).toBe(200);
    expect((await device.client.get(MFA)).data).toMatchObject({ recoveryCodesLeft: 8 });
    const renewed = await (await device.client.steppedUp()).post(`${MFA}/recovery-codes`);
    expect((renewed.data as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect((await finish(await ticketFor(user.email), codes[2] ?? "")).status).toBe(401);
  });

  it("locks the address after five wrong codes, and right passwords do not count against it", async () => {
    const { user, secret } = await enrol();
    for (let right = 0; right < 6; right += 1) await ticketFor(user.email, "10.4.0.1");
    const ticket = await ticketFor(user.email, "10.4.0.1");
    for (let tries = 0; tries < 5; tries += 1)
      expect((await finish(ticket, "000000", "10.4.0.1")).status).toBe(401);
    expect((await finish(ticket, codeOf(secret, clock), "10.4.0.1")).status).toBe(429);
    const elsewhere = await ticketFor(user.email, "10.4.0.2");
    expect((await finish(elsewhere, codeOf(secret, clock), "10.4.0.2")).status).toBe(200);
  });

  it("takes no ticket that is old, forged, of another kind, or from before a new password", async () => {
    const { user, secret, device } = await enrol();
    const ticket = await ticketFor(user.email);
    const stepUp = await api.running.services.tickets.issue("step_up", { userId: user.id, binding: "x" });
    for (const bad of [`${ticket}x`, "", stepUp.token, device.accessToken]) {
      const { status, error } = await finish(bad, codeOf(secret, clock));
      expect([status, error.code]).toEqual([401, "UNAUTHORIZED"]);
    }
    clock.advance(5 * MINUTE + 1_000);
    expect((await finish(ticket, codeOf(secret, clock))).error.message).toContain("確認の時間が過ぎました");
    const later = await ticketFor(user.email);
    await api.owner.query("UPDATE users SET password_changed_at = now() WHERE id = $1", [user.id]);
    expect((await finish(later, codeOf(secret, clock))).status).toBe(401);
  });

  it("is what steps up asks for, and steps up for this session alone", async () => {
    const { user, secret, device } = await enrol("admin");
    const prove = (body: unknown) => device.client.post("/api/auth/step-up", body);
    const victim = await buildUser(api.owner, "operator");
    const act = (client: TestClient, stepUp: string) =>
      client.post(
        `/api/admin/accounts/${victim.id}/end-sessions`,
        { version: 1 },
        { headers: { "x-step-up": stepUp } },
      );

    expect((await act(device.client, "")).error.details).toEqual({ reason: "step_up", method: "code" });
    expect((await prove({ password: TEST_PASSWORD })).error.details).toEqual({
      code: "確認コードを入力してください。",
    });
    const { stepUpToken } = (await prove({ code: codeOf(secret, clock) })).data as { stepUpToken: string };
    expect((await act(device.client, stepUpToken)).status).toBe(200);

    clock.advance(STEP);
    const second = deviceOf(api, await finish(await ticketFor(user.email), codeOf(secret, clock)));
    expect((await act(second.client, stepUpToken)).status).toBe(403);
    expect((await act(device.client, device.accessToken)).status).toBe(403);
    clock.advance(10 * MINUTE);
    expect((await act(device.client, stepUpToken)).status).toBe(403);
  });

  it("lets nobody guess a password by stepping up", async () => {
    const user = await buildUser(api.owner, "admin");
    const { client } = await signInDevice(api, user.email);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await client.post("/api/auth/step-up", { password: "wrong" })).status).toBe(400);
    expect((await client.post("/api/auth/step-up", { password: TEST_PASSWORD })).status).toBe(429);
  });

  it("is switched off by its owner, and by an administrator when the phone is lost", async () => {
    const { user, device } = await enrol();
    expect((await (await device.client.steppedUp()).delete(MFA)).status).toBe(200);
    expect((await tryLogin(api, user.email)).data).toHaveProperty("accessToken");

    const lost = await enrol();
    const admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const path = `/api/admin/accounts/${lost.user.id}/reset-second-factor`;
    expect((await (await admin.steppedUp()).post(path, { version: 1 })).data).toMatchObject({
      hasSecondFactor: false,
    });
    expect((await lost.device.client.get("/api/auth/me")).status).toBe(401);
    expect((await tryLogin(api, lost.user.email)).data).toHaveProperty("accessToken");
  });

  it("keeps its secret sealed and its recovery codes hashed", async () => {
    const { secret, codes } = await enrol();
    const { rows } = await api.owner.query<{ row: string }>(
      `SELECT to_jsonb(f)::text AS row FROM second_factors f UNION ALL SELECT to_jsonb(r)::text FROM recovery_codes r
       UNION ALL SELECT to_jsonb(l)::text FROM audit_logs l UNION ALL SELECT to_jsonb(i)::text FROM idempotency_keys i`,
    );
    const leaks = rows.filter(({ row }) => [secret, ...codes].some((text) => row.includes(text)));
    expect(leaks).toEqual([]);
  });
});

describe("in production", () => {
  it("an administrator without a second factor can do nothing but set one up, and cannot drop it", async () => {
    const clock = createFixedClock(new Date("2026-04-01T09:00:00+09:00"));
    const api = await startTestApi({
      clock,
      environment: {
        APP_MODE: "production",
        WEB_ORIGIN: "https://app.example.jp",
        MAIL_TRANSPORT: "smtp",
        SMTP_URL: "smtp://127.0.0.1:1",
        JWT_SECRETS: "a".repeat(40),
        DATA_SECRETS: "b".repeat(40),
        FILE_TOKEN_SECRET: "c".repeat(40),
      },
    });
    try {
      const user = await buildUser(api.owner, "admin");
      const device = await signInDevice(api, user.email);
      expect(device.cookie).toMatch(/^__Host-/);
      expect(device.nextStep).toBe("enrol_second_factor");
      const refused = await device.client.get("/api/admin/accounts");
      expect(refused.error).toMatchObject({
        message: "はじめに二段階認証を設定してください。",
        details: { reason: "next_step", nextStep: "enrol_second_factor" },
      });
      const proof = await device.client.post("/api/auth/step-up", { password: TEST_PASSWORD });
      const headers = { "x-step-up": (proof.data as { stepUpToken: string }).stepUpToken };
      const { secret } = (await device.client.post("/api/auth/second-factor/start", {}, { headers }))
        .data as {
        secret: string;
      };
      const confirmed = await device.client.post("/api/auth/second-factor/confirm", {
        code: codeOf(secret, clock),
      });
      const { session } = confirmed.data as { session: { accessToken: string; user: { nextStep: null } } };
      expect(session.user.nextStep).toBeNull();
      const admin = new TestClient(api, session.accessToken);
      expect((await admin.get("/api/admin/accounts")).status).toBe(200);
      expect((await (await admin.steppedUp()).delete("/api/auth/second-factor")).status).toBe(409);

      const operator = await signInDevice(api, (await buildUser(api.owner, "operator")).email);
      expect(operator.nextStep).toBeNull();
    } finally {
      await api.stop();
    }
  });
});
