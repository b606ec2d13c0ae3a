import { createHash } from "node:crypto";
import type * as contract from "@magokoro/contract/auth/password-endpoints";
import { isPasswordRight } from "@magokoro/database/password/hash-password";
import { TEST_PASSWORD } from "../../testing/builders";
import { newestMailTo } from "../../testing/sign-in";
import { TestClient } from "../../testing/test-client";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

const NEW_PASSWORD = "Kaede7-mori";

/** A link that was sent to whoever asks, as the mail holds it. */
async function resetToken(world: World): Promise<string> {
  const token = `token-of-${world.word}`;
  await world.rows(
    `INSERT INTO password_resets (token_hash, user_id, created_at, expires_at)
     VALUES ($1, $2, now(), now() + interval '30 minutes')`,
    [createHash("sha256").update(token).digest(), world.me.id],
  );
  return token;
}

async function expectNewPassword(world: World): Promise<void> {
  const { hash } = await world.row("SELECT password_hash AS hash FROM users WHERE id = $1", [world.me.id]);
  expect(await isPasswordRight(NEW_PASSWORD, String(hash))).toBe(true);
  expect(await world.rows("SELECT 1 FROM password_history WHERE user_id = $1", [world.me.id])).toHaveLength(
    1,
  );
  expect(await world.mailsTo(world.me.email)).toEqual(["security_notice"]);
}

export const passwordExamples: ExamplesOf<typeof contract> = {
  async changePassword(world, ask) {
    const { data, headers } = await ask({
      body: { currentPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD },
    });
    const statusWith = async (token: string | null) =>
      (await new TestClient(world.api, token).get("/api/auth/me")).status;
    expect([await statusWith(world.token), await statusWith(data.accessToken)]).toEqual([401, 200]);
    expect(headers.get("set-cookie")).toContain("HttpOnly");
    await expectNewPassword(world);
    expect(await world.auditOf("user", world.me.id)).toMatchObject([
      { action: "password.changed", actorId: world.me.id },
    ]);
  },

  async requestPasswordReset(world, ask) {
    await ask({ body: { email: world.me.email } });
    const mail = await newestMailTo(world.api, world.me.email);
    expect(mail?.text).toContain("/password-reset/");
    expect(await world.auditOf("user", world.me.id)).toMatchObject([{ action: "password.reset_requested" }]);
  },

  async checkPasswordReset(world, ask) {
    const token = await resetToken(world);
    const { data } = await ask({ body: { token } });
    expect(data).toEqual({ isUsable: true, email: world.me.email });
    expect(await world.row("SELECT used_at FROM password_resets WHERE user_id = $1", [world.me.id])).toEqual({
      used_at: null,
    });
  },

  async confirmPasswordReset(world, ask) {
    await world.openSession();
    await ask({ body: { token: await resetToken(world), newPassword: NEW_PASSWORD } });
    await expectNewPassword(world);
    expect(await world.sessions()).toEqual([]);
    expect(
      await world.row("SELECT used_at IS NOT NULL AS used FROM password_resets WHERE user_id = $1", [
        world.me.id,
      ]),
    ).toEqual({ used: true });
    expect(await world.auditOf("user", world.me.id)).toMatchObject([{ action: "password.reset" }]);
  },
};
