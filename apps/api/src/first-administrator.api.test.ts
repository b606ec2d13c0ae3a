import { firstAdministratorCommand } from "./features/auth/first-administrator/first-administrator-command";
import { createFixedClock } from "./platform/clock/clock";
import { buildUser } from "./testing/builders";
import { tryLogin } from "./testing/sign-in";
import { startTestApi, TEST_ORIGIN, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const EMAIL = "you@example.jp";
const ARGUMENTS = ["--email", ` ${EMAIL.toUpperCase()}`, "--name", "本部 太郎", "--kana", "ホンブ タロウ"];
const PASSWORD = "Kaede7-mori";
const MINUTE_MS = 60_000;

describe("the first administrator", () => {
  let api: TestApi;
  const clock = createFixedClock(new Date("2026-11-30T01:00:00Z"));
  beforeEach(async () => {
    api = await startTestApi({ clock });
  });
  afterEach(() => api.stop());

  const command = (...args: string[]) => firstAdministratorCommand(api.running.services, args);
  const tokenIn = (text: string) => new RegExp(`${TEST_ORIGIN}/password-reset/(\\S+)`).exec(text)?.[1] ?? "";
  const confirm = (token: string) =>
    new TestClient(api).post("/api/auth/password-reset/confirm", { token, newPassword: PASSWORD });
  const logIn = () => tryLogin(api, EMAIL, { password: PASSWORD, ip: "10.9.9.8" });
  const accounts = async () =>
    (await api.owner.query("SELECT email, name_kana AS kana, user_type AS type FROM users")).rows;

  it("is made with a link, once, and comes in by it alone", async () => {
    const { code, text } = await command(...ARGUMENTS);
    expect(code).toBe(0);
    expect(await accounts()).toEqual([{ email: EMAIL, kana: "ほんぶ たろう", type: "admin" }]);
    for (const password of ["!", "", "Magokoro-2026"])
      expect((await tryLogin(api, EMAIL, { password, ip: "10.9.9.9" })).status).not.toBe(200);
    expect((await confirm(tokenIn(text))).status).toBe(200);
    expect((await confirm(tokenIn(text))).status).toBe(404);
    expect(await logIn()).toMatchObject({ status: 200, data: { user: { userType: "admin" } } });
  });

  it("leaves a line in the audit log, and the link nowhere but with whoever asked", async () => {
    const { text } = await command(...ARGUMENTS);
    const { rows } = await api.owner.query("SELECT action, after FROM audit_logs");
    expect(rows).toEqual([
      { action: "account.issued", after: expect.objectContaining({ email: EMAIL, userType: "admin" }) },
    ]);
    const kept = await api.owner.query(
      `SELECT to_jsonb(r)::text AS row FROM password_resets r UNION ALL SELECT to_jsonb(m)::text FROM mails m
       UNION ALL SELECT to_jsonb(l)::text FROM audit_logs l`,
    );
    expect(kept.rows).toHaveLength(2);
    expect(JSON.stringify(kept.rows)).not.toContain(tokenIn(text));
  });

  it("has half an hour, and another link while they have never signed in", async () => {
    const first = tokenIn((await command(...ARGUMENTS)).text);
    const again = await command("--again", "--email", EMAIL);
    const second = tokenIn(again.text);
    expect([again.code, (await confirm(first)).status]).toEqual([0, 404]);
    clock.advance(31 * MINUTE_MS);
    expect((await confirm(second)).status).toBe(404);
    const third = await command("--again", "--email", EMAIL);
    expect((await confirm(tokenIn(third.text))).status).toBe(200);
    await logIn();
    const late = await command("--again", "--email", EMAIL);
    expect(late).toEqual({ code: 1, text: expect.stringContaining("一度もログインしていない") });
  });

  it("is nobody else where an administrator is active, and is made again where none is", async () => {
    const { id } = await buildUser(api.owner, "admin");
    const refused = await command(...ARGUMENTS);
    expect(refused).toEqual({ code: 1, text: expect.stringContaining("有効な管理者がすでにいる") });
    await api.owner.query("UPDATE users SET status = 'disabled' WHERE id = $1", [id]);
    expect((await command(...ARGUMENTS)).code).toBe(0);
  });

  it("takes nobody's account over", async () => {
    const { email } = await buildUser(api.owner, "operator");
    const given = ["--email", email, "--name", "本部 太郎", "--kana", "ほんぶ たろう"];
    expect(await command(...given)).toEqual({ code: 1, text: expect.stringContaining("すでにある") });
    expect((await command("--again", "--email", email)).code).toBe(1);
    expect(await accounts()).toHaveLength(1);
  });

  it("is one, though two ask at once", async () => {
    const answers = await Promise.all([command(...ARGUMENTS), command(...ARGUMENTS)]);
    expect(answers.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(await accounts()).toHaveLength(1);
  });

  it.each([
    [["--email", "you", "--name", "本部 太郎", "--kana", "ほんぶ"], ["--email: メールアドレスの形式"]],
    [["--email", EMAIL, "--name", "本部 太郎", "--kana", "本部"], ["--kana: ふりがなは"]],
    [[], ["--email: ", "--name: ", "--kana: "]],
    [["--again"], ["--email: "]],
    [["--mail", EMAIL], ["使い方:"]],
    [["somebody"], ["使い方:"]],
  ])("of %j is told what is wrong, and nobody is made", async (args, sentences) => {
    const { code, text } = await command(...args);
    expect(code).toBe(1);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(await accounts()).toEqual([]);
  });
});
