import { PASSWORD_PROBLEMS } from "@magokoro/domain/password/password-policy";
import { createFixedClock, type FixedClock } from "./platform/clock/clock";
import { TEST_PASSWORD, buildUser } from "./testing/builders";
import { newestMailTo, refreshWith, signInDevice, tryLogin } from "./testing/sign-in";
import { TEST_ORIGIN, startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

jest.setTimeout(60_000);

describe("passwords", () => {
  let api: TestApi;
  let clock: FixedClock;

  beforeAll(async () => {
    clock = createFixedClock(new Date());
    api = await startTestApi({ clock, environment: { PASSWORD_EXPIRY_DAYS: "90" } });
  });
  afterAll(() => api.stop());

  const change = (client: TestClient, newPassword: string, currentPassword = TEST_PASSWORD) =>
    client.put("/api/auth/password", { currentPassword, newPassword });
  const fieldsOf = (details: unknown) => Object.keys(Object(details));

  it("are changed by their owner; every other device and every token before is out at once", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const [desk, phone] = [await signInDevice(api, email), await signInDevice(api, email)];
    const answer = await change(desk.client, "Kaede7-mori");
    expect(answer).toMatchObject({ status: 200, data: { user: { email } } });
    for (const device of [desk, phone]) {
      expect((await device.client.get("/api/auth/me")).status).toBe(401);
      expect((await refreshWith(api, device.cookie)).status).toBe(401);
    }
    const fresh = new TestClient(api, (answer.data as { accessToken: string }).accessToken);
    expect((await fresh.get("/api/auth/me")).status).toBe(200);
    expect((await tryLogin(api, email)).status).toBe(401);
    expect((await tryLogin(api, email, { password: "Kaede7-mori" })).status).toBe(200);
    expect((await newestMailTo(api, email))?.text).toContain("パスワードが変更されました。");
    // The job that ends sessions leaves the one opened by the change alone.
    expect((await fresh.get("/api/auth/me")).status).toBe(200);
  });

  it("keep every rule, told all at once on the field", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const { client } = await signInDevice(api, email);
    const weak = await change(client, "aaa");
    expect(weak.status).toBe(400);
    expect(weak.error.details).toEqual({
      newPassword: `${PASSWORD_PROBLEMS.too_short}${PASSWORD_PROBLEMS.too_few_kinds}${PASSWORD_PROBLEMS.run}`,
    });
    for (const bad of ["Password-2026", `x-${email.toUpperCase()}1`, `Aa1-${"x7".repeat(63)}`])
      expect([bad, (await change(client, bad)).status]).toEqual([bad, 400]);
    expect((await client.get("/api/auth/me")).status).toBe(200);
  });

  it("cannot be one of the last five", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const words = ["Kaede7-ume", "Kaede7-kiku", "Kaede7-sumire", "Kaede7-tsubaki", "Kaede7-yuri"];
    let current = TEST_PASSWORD;
    let { client } = await signInDevice(api, email);
    const next = async (password: string) => {
      const answer = await change(client, password, current);
      if (answer.status !== 200) return answer.error.details;
      client = new TestClient(api, (answer.data as { accessToken: string }).accessToken);
      current = password;
      return null;
    };
    for (const word of words) {
      expect(await next(word)).toBeNull();
      expect(await next(word)).toEqual({ newPassword: expect.stringContaining("直近5回") });
    }
    for (const word of words) expect(await next(word)).not.toBeNull();
    expect(await next(TEST_PASSWORD)).toBeNull();
  });

  it("are not changed by who does not know the one in force, however often they try", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const { client } = await signInDevice(api, email);
    for (let tries = 0; tries < 5; tries += 1) {
      const { status, error } = await change(client, "Kaede7-mori", "wrong");
      expect([status, fieldsOf(error.details)]).toEqual([400, ["currentPassword"]]);
    }
    expect((await change(client, "Kaede7-mori")).status).toBe(429);
  });

  it("count every character beyond the 72nd byte", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const long = `Kaede7-${"もり".repeat(30)}`;
    const { client } = await signInDevice(api, email);
    expect((await change(client, `${long}A`)).status).toBe(200);
    expect((await tryLogin(api, email, { password: `${long}B` })).status).toBe(401);
    expect((await tryLogin(api, email, { password: `${long}A` })).status).toBe(200);
  });

  it("that are first or expired open nothing but their change", async () => {
    const first = await buildUser(api.owner, "operator", {}, { must_change_password: true });
    const longAgo = new Date(clock.now().getTime() - 91 * DAY);
    const expired = await buildUser(api.owner, "operator", {}, { password_changed_at: longAgo });
    for (const { email } of [first, expired]) {
      const { client, cookie, nextStep } = await signInDevice(api, email);
      expect(nextStep).toBe("change_password");
      const refused = await client.get("/api/operator/cases");
      expect(refused).toMatchObject({
        status: 403,
        error: { message: "はじめにパスワードを変更してください。", details: { reason: "next_step" } },
      });
      expect((await refreshWith(api, cookie)).data).toMatchObject({ user: { nextStep: "change_password" } });
      const changed = await change(client, "Kaede7-mori");
      expect(changed.data).toMatchObject({ user: { nextStep: null } });
      const free = new TestClient(api, (changed.data as { accessToken: string }).accessToken);
      expect((await free.get("/api/operator/cases")).status).toBe(200);
    }
  });

  it("that are first are worth nothing after fourteen days, which only their holder learns", async () => {
    const old = {
      must_change_password: true,
      password_changed_at: new Date(clock.now().getTime() - 14 * DAY),
    };
    const { email } = await buildUser(api.owner, "operator", {}, old);
    const refused = await tryLogin(api, email);
    expect(refused).toMatchObject({ status: 401 });
    expect(refused.error.message).toContain("初回パスワードの有効期限");
    expect((await tryLogin(api, email, { password: "wrong" })).error.message).not.toContain("初回");
  });

  describe("reset by mail", () => {
    const ask = (email: string, headers = {}) =>
      new TestClient(api).post("/api/auth/password-reset", { email }, { headers });
    const confirm = (token: string, newPassword: string) =>
      new TestClient(api).post("/api/auth/password-reset/confirm", { token, newPassword });

    async function linkFor(email: string, headers = {}): Promise<string> {
      await ask(email, headers);
      const link = /https?:\/\/\S+/.exec((await newestMailTo(api, email))?.text ?? "")?.[0] ?? "";
      expect(link.startsWith(`${TEST_ORIGIN}/password-reset/`)).toBe(true);
      return link.split("/").at(-1) ?? "";
    }

    it("answers alike whether the address exists, is disabled or not there", async () => {
      const known = await buildUser(api.owner, "operator");
      const disabled = await buildUser(api.owner, "operator", {}, { status: "disabled" });
      const answers = [];
      for (const email of [known.email, disabled.email, "nobody@example.jp"]) answers.push(await ask(email));
      const shapes = answers.map(({ status, data }) => JSON.stringify({ status, data }));
      expect(new Set(shapes)).toEqual(new Set(['{"status":200,"data":{"accepted":true}}']));
      await linkFor(known.email);
      expect(await newestMailTo(api, disabled.email)).toBeUndefined();
      expect(await newestMailTo(api, "nobody@example.jp")).toBeUndefined();
    });

    it("works once, signs every device out, lifts locks and clears the first password", async () => {
      const { email } = await buildUser(api.owner, "operator", {}, { must_change_password: true });
      const device = await signInDevice(api, email);
      for (let tries = 0; tries < 6; tries += 1)
        await tryLogin(api, email, { password: "wrong", ip: "10.0.9.9" });
      const token = await linkFor(email);
      const check = () => new TestClient(api).post("/api/auth/password-reset/check", { token });
      expect((await check()).data).toEqual({ isUsable: true, email });
      expect(fieldsOf((await confirm(token, "short")).error.details)).toContain("newPassword");
      expect((await confirm(token, TEST_PASSWORD)).status).toBe(400);
      expect((await confirm(token, "Kaede7-mori")).status).toBe(200);
      expect((await confirm(token, "Kaede7-mori2")).status).toBe(404);
      expect((await check()).data).toEqual({ isUsable: false, email: null });
      expect((await device.client.get("/api/auth/me")).status).toBe(401);
      const login = await tryLogin(api, email, { password: "Kaede7-mori", ip: "10.0.9.9" });
      expect(login.data).toMatchObject({ user: { nextStep: null } });
    });

    it("gives twenty who press at once one success", async () => {
      const { email } = await buildUser(api.owner, "operator");
      const token = await linkFor(email);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => confirm(token, `Kaede7-mori-x${index}`)),
      );
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      expect(answers.map((answer) => answer.status).filter((status) => status !== 200)).toEqual(
        Array(19).fill(404),
      );
    });

    it("ends after thirty minutes, and with the next change of the password", async () => {
      const { email } = await buildUser(api.owner, "operator");
      const token = await linkFor(email);
      clock.advance(30 * MINUTE);
      expect((await confirm(token, "Kaede7-mori")).status).toBe(404);

      const other = await buildUser(api.owner, "operator");
      const unused = await linkFor(other.email);
      await change((await signInDevice(api, other.email)).client, "Kaede7-mori");
      expect((await confirm(unused, "Kaede7-ume-x")).status).toBe(404);
    });

    it("builds the link from the configuration, whatever host the request names", async () => {
      const { email } = await buildUser(api.owner, "operator");
      await linkFor(email, { "x-forwarded-host": "evil.example", origin: "https://evil.example" });
    });

    it("keeps the token nowhere but in the mail that has left", async () => {
      const { email } = await buildUser(api.owner, "operator");
      const token = await linkFor(email);
      const { rows } = await api.owner.query<{ row: string }>(
        `SELECT to_jsonb(m)::text AS row FROM mails m UNION ALL SELECT to_jsonb(r)::text FROM password_resets r
         UNION ALL SELECT to_jsonb(l)::text FROM audit_logs l`,
      );
      expect(rows.filter(({ row }) => row.includes(token) || row.includes("sealed"))).toEqual([]);
    });

    it("sends no more than five mails an hour to one address", async () => {
      const { email } = await buildUser(api.owner, "operator");
      await linkFor(email);
      for (let more = 0; more < 6; more += 1) await ask(email, { "x-forwarded-for": `10.20.0.${more}` });
      await api.runJobs();
      const { rows } = await api.owner.query(
        "SELECT count(*)::int AS sent FROM mails WHERE to_address = $1 AND template = 'password_reset'",
        [email],
      );
      expect(rows).toEqual([{ sent: 5 }]);
    });

    it("holds an address that asks for many", async () => {
      const headers = { "x-forwarded-for": "10.21.0.1" };
      for (let asked = 0; asked < 20; asked += 1) await ask(`a${asked}@example.jp`, headers);
      const refused = await ask("b@example.jp", headers);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
    });
  });
});
