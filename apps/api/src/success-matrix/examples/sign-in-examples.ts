import type * as contract from "@magokoro/contract/auth/endpoints";
import { DEMO_ACCOUNTS } from "@magokoro/database/demo/demo-accounts";
import { TEST_PASSWORD } from "../../testing/builders";
import { tryLogin } from "../../testing/sign-in";
import { TEST_ORIGIN } from "../../testing/start-test-api";
import { TestClient } from "../../testing/test-client";
import type { ExamplesOf } from "../example";
import { codeOf, giveSecondFactor } from "../second-factor";
import type { World } from "../world";

const COOKIE = /^magokoro-refresh=([^;]+); Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/;

async function expectSignedIn(world: World, accessToken: string): Promise<void> {
  const { status, data } = await new TestClient(world.api, accessToken).get("/api/auth/me");
  expect([status, data]).toEqual([200, expect.objectContaining({ id: world.me.id })]);
}

/** What the browser of somebody signed in sends by itself. */
async function ownCookie(world: World): Promise<{ cookie: string; origin: string }> {
  const session = await world.openSession();
  return { cookie: `magokoro-refresh=${session.refreshToken}`, origin: TEST_ORIGIN };
}

export const signInExamples: ExamplesOf<typeof contract> = {
  async login(world, ask) {
    const { data, headers } = await ask({ body: { email: world.me.email, password: TEST_PASSWORD } });
    expect(headers.get("set-cookie")).toMatch(COOKIE);
    if (!("accessToken" in data)) throw new Error("nobody asked for a second factor");
    await expectSignedIn(world, data.accessToken);
    expect(await world.auditOf("user", world.me.id)).toMatchObject([
      { action: "auth.login", actorId: world.me.id },
    ]);
    expect(
      await world.row("SELECT last_login_at IS NOT NULL AS stamped FROM users WHERE id = $1", [world.me.id]),
    ).toEqual({ stamped: true });
  },

  async loginSecondFactor(world, ask) {
    const secret = await giveSecondFactor(world, world.me);
    const { ticket }: { ticket: string } = (await tryLogin(world.api, world.me.email, { ip: world.ip })).data;
    expect(await world.sessions()).toEqual([]);
    const { data, headers } = await ask({ body: { ticket, code: codeOf(secret) } });
    expect(headers.get("set-cookie")).toMatch(COOKIE);
    await expectSignedIn(world, data.accessToken);
    expect(await world.sessions()).toHaveLength(1);
  },

  async refresh(world, ask) {
    const sent = await ownCookie(world);
    const { data, headers } = await ask({ body: {}, headers: sent });
    await expectSignedIn(world, data.accessToken);
    const [, next] = COOKIE.exec(headers.get("set-cookie") ?? "") ?? [];
    expect(sent.cookie).not.toContain(next);
    expect(await world.sessions()).toHaveLength(1);
  },

  async logout(world, ask) {
    const { headers } = await ask({ body: {}, headers: await ownCookie(world) });
    expect(headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await world.sessions()).toEqual([]);
    expect(await world.auditOf("user", world.me.id)).toMatchObject([{ action: "auth.logout" }]);
  },

  async me(world, ask) {
    const { data } = await ask();
    const { id, email, partnerId, conciergeId } = world.me;
    expect(data).toMatchObject({ id, email, partnerId, conciergeId, userType: world.role, nextStep: null });
  },

  async demoAccounts(_world, ask) {
    const { data } = await ask();
    expect(data).toMatchObject({ enabled: true, accounts: DEMO_ACCOUNTS });
  },
};
