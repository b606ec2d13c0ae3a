import type * as contract from "@magokoro/contract/auth/second-factor-endpoints";
import { STEP_UP_HEADER } from "@magokoro/contract/auth/second-factor-endpoints";
import { SEALED_FOR } from "../../features/auth/second-factor/check-code";
import { hashRecoveryCode } from "../../features/auth/second-factor/recovery-codes";
import { TEST_PASSWORD } from "../../testing/builders";
import { TestClient } from "../../testing/test-client";
import type { ExamplesOf } from "../example";
import { codeOf, giveSecondFactor } from "../second-factor";
import type { World } from "../world";

async function expectCodes(world: World, codes: readonly string[]): Promise<void> {
  const kept = await world.rows("SELECT code_hash FROM recovery_codes WHERE user_id = $1", [world.me.id]);
  const asText = (hash: unknown) => Buffer.from(hash as Uint8Array).toString("hex");
  expect(new Set(kept.map(({ code_hash }) => asText(code_hash)))).toEqual(
    new Set(codes.map((code) => asText(hashRecoveryCode(world.me.id, code)))),
  );
  expect(codes).toHaveLength(10);
}

async function expectRecorded(world: World, action: string): Promise<void> {
  expect((await world.auditOf("user", world.me.id)).at(-1)).toMatchObject({ action, actorId: world.me.id });
}

export const secondFactorExamples: ExamplesOf<typeof contract> = {
  async stepUp(world, ask) {
    const { data } = await ask({ body: { password: TEST_PASSWORD } });
    const client = new TestClient(world.api, world.token);
    const start = (headers = {}) => client.post("/api/auth/second-factor/start", {}, { headers });
    const refused = await start();
    const taken = await start({ [STEP_UP_HEADER]: data.stepUpToken });
    expect([refused.status, taken.status]).toEqual([403, 200]);
    await expectRecorded(world, "auth.step_up");
  },

  async getSecondFactor(world, ask) {
    await giveSecondFactor(world, world.me);
    const { data } = await ask();
    expect(data).toMatchObject({ isEnabled: true, isRequired: false, recoveryCodesLeft: 1 });
  },

  async startSecondFactor(world, ask) {
    const { data } = await ask({ body: {} });
    expect(data.uri).toContain(data.secret);
    const kept = await world.row(
      `SELECT sealed_secret AS sealed, confirmed_at AS "confirmedAt" FROM second_factors WHERE user_id = $1`,
      [world.me.id],
    );
    expect(kept["confirmedAt"]).toBeNull();
    expect(world.api.running.services.sealer.unseal(String(kept["sealed"]), SEALED_FOR)).toBe(data.secret);
  },

  async confirmSecondFactor(world, ask) {
    const secret = await giveSecondFactor(world, world.me, { isConfirmed: false });
    const { data } = await ask({ body: { code: codeOf(secret) } });
    await expectCodes(world, data.recoveryCodes);
    const statusWith = async (token: string | null) =>
      (await new TestClient(world.api, token).get("/api/auth/me")).status;
    // The session that was opened without the factor has ended with it.
    expect([await statusWith(world.token), await statusWith(data.session.accessToken)]).toEqual([401, 200]);
    expect(await world.mailsTo(world.me.email)).toEqual(["security_notice"]);
    await expectRecorded(world, "second_factor.enabled");
  },

  async renewRecoveryCodes(world, ask) {
    await giveSecondFactor(world, world.me);
    const { data } = await ask({ body: {} });
    await expectCodes(world, data.recoveryCodes);
    await expectRecorded(world, "second_factor.codes_renewed");
  },

  async removeSecondFactor(world, ask) {
    await giveSecondFactor(world, world.me);
    await ask();
    expect(await world.rows("SELECT 1 FROM second_factors WHERE user_id = $1", [world.me.id])).toEqual([]);
    expect(await world.rows("SELECT 1 FROM recovery_codes WHERE user_id = $1", [world.me.id])).toEqual([]);
    expect(await world.mailsTo(world.me.email)).toEqual(["security_notice"]);
    await expectRecorded(world, "second_factor.removed");
  },
};
