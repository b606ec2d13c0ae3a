import type * as contract from "@magokoro/contract/accounts/endpoints";
import type { AuditAction } from "@magokoro/contract/audit/audit-values";
import { buildUser } from "../../testing/builders";
import type { ExamplesOf } from "../example";
import { giveSecondFactor } from "../second-factor";
import type { World } from "../world";

/** What is done to somebody stands in the audit log, with the administrator who did it. */
async function expectRecorded(world: World, userId: number, action: AuditAction): Promise<void> {
  expect((await world.auditOf("user", userId)).at(-1)).toMatchObject({ action, actorId: world.me.id });
}

const isListed = (accounts: readonly { id: number }[], id: number) => accounts.some((one) => one.id === id);

export const accountExamples: ExamplesOf<typeof contract> = {
  async listAccounts(world, ask) {
    const found = await buildUser(world.api.owner, "partner", {}, { name: world.word });
    const other = await buildUser(world.api.owner, "partner");
    const { data, meta } = await ask({ query: { search: world.word, userType: "partner" } });
    expect(data).toMatchObject([{ id: found.id, email: found.email, state: "active" }]);
    expect([isListed(data, other.id), meta.total]).toEqual([false, 1]);
  },

  async getAccount(world, ask) {
    const { id, email } = await buildUser(world.api.owner, "concierge");
    const { data } = await ask({ params: { id } });
    expect(data).toMatchObject({ id, email, userType: "concierge", isSelf: false });
  },

  async issueAccount(world, ask) {
    const { partnerId } = world.own;
    const email = `issued-by-${world.me.id}@example.jp`;
    const { data } = await ask({
      body: { userType: "concierge", partnerId, name: "新人 一郎", nameKana: "シンジン イチロウ", email },
    });
    expect(data).toMatchObject({ email, mustChangePassword: true, concierge: { name: "新人 一郎" } });
    expect(
      await world.row(
        `SELECT u.user_type, u.name_kana, u.partner_id, c.email AS "conciergeEmail"
         FROM users u JOIN concierges c ON c.id = u.concierge_id WHERE u.id = $1`,
        [data.id],
      ),
    ).toEqual({
      user_type: "concierge",
      name_kana: "しんじん いちろう",
      partner_id: partnerId,
      conciergeEmail: email,
    });
    expect(await world.mailsTo(email)).toEqual(["welcome_email"]);
    await expectRecorded(world, data.id, "account.issued");
  },

  async updateAccount(world, ask) {
    const user = await buildUser(world.api.owner, "operator");
    await world.openSession(user);
    const email = `renamed-${user.id}@example.jp`;
    const body = {
      version: 1,
      userType: "operator",
      name: "改姓 花子",
      nameKana: "かいせい はなこ",
      email,
    } as const;
    const { data } = await ask({ params: { id: user.id }, body });
    expect(data).toMatchObject({ name: "改姓 花子", email, version: 2 });
    expect(await world.row("SELECT name, email FROM users WHERE id = $1", [user.id])).toEqual({
      name: "改姓 花子",
      email,
    });
    // Signing in by another address is another person to every token: the old address is told.
    expect(await world.sessions(user)).toEqual([]);
    expect(await world.mailsTo(user.email)).toEqual(["security_notice"]);
    await expectRecorded(world, user.id, "account.updated");
  },

  async deactivateAccount(world, ask) {
    const user = await buildUser(world.api.owner, "operator");
    await world.openSession(user);
    const { data } = await ask({ params: { id: user.id }, body: { version: 1 } });
    expect(data).toMatchObject({ id: user.id, state: "disabled" });
    expect(await world.row("SELECT status FROM users WHERE id = $1", [user.id])).toEqual({
      status: "disabled",
    });
    expect(await world.sessions(user)).toEqual([]);
    await expectRecorded(world, user.id, "account.deactivated");
  },

  async activateAccount(world, ask) {
    const { id } = await buildUser(world.api.owner, "operator", {}, { status: "disabled" });
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ id, state: "active" });
    expect(await world.row("SELECT status FROM users WHERE id = $1", [id])).toEqual({ status: "active" });
    await expectRecorded(world, id, "account.activated");
  },

  async unlockAccount(world, ask) {
    const { id } = await buildUser(world.api.owner, "operator");
    await world.rows(
      `INSERT INTO login_guards (account_key, address, user_id, failures, locked_until)
       VALUES (sha256($2::text::bytea), '203.0.113.9', $1, 20, 'infinity')`,
      [id, world.word],
    );
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ id, state: "active" });
    expect(
      await world.rows("SELECT 1 FROM login_guards WHERE user_id = $1 AND locked_until IS NOT NULL", [id]),
    ).toEqual([]);
    await expectRecorded(world, id, "account.unlocked");
  },

  async sendAccountReset(world, ask) {
    const { id, email } = await buildUser(world.api.owner, "operator");
    await ask({ params: { id }, body: { version: 1 } });
    expect(await world.rows("SELECT used_at FROM password_resets WHERE user_id = $1", [id])).toEqual([
      { used_at: null },
    ]);
    expect(await world.mailsTo(email)).toEqual(["password_reset"]);
    await expectRecorded(world, id, "account.reset_sent");
  },

  async endAccountSessions(world, ask) {
    const user = await buildUser(world.api.owner, "operator");
    await world.openSession(user);
    await ask({ params: { id: user.id }, body: { version: 1 } });
    expect(await world.sessions(user)).toEqual([]);
    await expectRecorded(world, user.id, "account.sessions_ended");
  },

  async resetAccountSecondFactor(world, ask) {
    const user = await buildUser(world.api.owner, "operator");
    await giveSecondFactor(world, user);
    await world.openSession(user);
    const { data } = await ask({ params: { id: user.id }, body: { version: 1 } });
    expect(data).toMatchObject({ id: user.id, hasSecondFactor: false });
    expect(await world.sessions(user)).toEqual([]);
    expect(await world.rows("SELECT 1 FROM second_factors WHERE user_id = $1", [user.id])).toEqual([]);
    expect(await world.mailsTo(user.email)).toEqual(["security_notice"]);
    await expectRecorded(world, user.id, "account.second_factor_reset");
  },

  async pickAccountConcierges(world, ask) {
    const { partnerId, conciergeId } = world.own;
    await buildUser(world.api.owner, "concierge", { partnerId });
    await world.stranger();
    const { data } = await ask({ query: { partnerId: String(partnerId) } });
    expect(data.map(({ id }) => id)).toEqual([conciergeId]);
  },
};
