import type * as contract from "@magokoro/contract/partners/request-endpoints";
import { buildConcierge } from "../../testing/builders";
import { buildRequest } from "../../testing/build-request";
import type { ExamplesOf } from "../example";
import { expectOwnRows } from "../expect-own-rows";
import type { World } from "../world";

const requestOf = (world: World, id: number) =>
  world.row("SELECT status, answer, version FROM partner_requests WHERE id = $1", [id]);

/** The store's own address, where its mail goes. */
const storeMails = async (world: World) => {
  const { email } = await world.row("SELECT email FROM partners WHERE id = $1", [world.own.partnerId]);
  return world.mailsTo(String(email));
};

const expectAudited = async (world: World, id: number, action: string) =>
  expect((await world.auditOf("partner_request", id)).at(-1)).toMatchObject({ action, actorId: world.me.id });

export const requestExamples: ExamplesOf<typeof contract> = {
  async askHeadquarters(world, ask) {
    const areas = [{ prefecture: "東京都", city: "府中市" }] as const;
    const { data } = await ask({
      body: { kind: "areas", wish: { areas: [...areas] }, message: "近くなので" },
    });
    expect(data).toMatchObject({
      ...{ status: "open", gist: "1か所", message: "近くなので", can: ["withdraw"] },
      change: { kind: "areas", wish: { areas }, present: { areas: [{ prefecture: "東京都", city: null }] } },
    });
    expect(await world.row("SELECT wish, partner_id FROM partner_requests WHERE id = $1", [data.id])).toEqual(
      {
        wish: { areas },
        partner_id: world.own.partnerId,
      },
    );
    await expectAudited(world, data.id, "partner_request.ask");
  },

  async findRequests(world, ask) {
    const [own, strangers] = [world.own, await world.stranger()];
    const mine = await buildRequest(world.api.owner, own.partnerId);
    const other = await buildRequest(world.api.owner, strangers.partnerId);
    const { data } = await ask({ query: { status: "open", limit: "100" } });
    expectOwnRows(world, data, mine, other);
  },

  async getRequest(world, ask) {
    const wish = { code: "P9001" };
    const id = await buildRequest(world.api.owner, world.own.partnerId, { kind: "code", wish });
    const { data } = await ask({ params: { id } });
    expect(data).toMatchObject({ id, kind: "code", gist: "P9001", change: { kind: "code", wish } });
    expect(data.can).toEqual(world.isOffice ? ["grant", "decline"] : ["withdraw"]);
  },

  async withdrawRequest(world, ask) {
    const id = await buildRequest(world.api.owner, world.own.partnerId);
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "withdrawn", can: [] });
    expect(await requestOf(world, id)).toEqual({ status: "withdrawn", answer: null, version: 2 });
    await expectAudited(world, id, "partner_request.withdraw");
  },

  async grantRequest(world, ask) {
    const id = await buildRequest(world.api.owner, world.own.partnerId);
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "granted", can: [] });
    expect(
      await world.row("SELECT prefecture, city FROM partner_service_areas WHERE partner_id = $1", [
        world.own.partnerId,
      ]),
    ).toEqual({ prefecture: "東京都", city: "世田谷区" });
    expect(await storeMails(world)).toEqual(["partner_request_answered"]);
    await expectAudited(world, id, "partner_request.grant");
  },

  async declineRequest(world, ask) {
    const id = await buildRequest(world.api.owner, world.own.partnerId);
    const { data } = await ask({ params: { id }, body: { version: 1, reason: "隣の店舗の区域です。" } });
    expect(data).toMatchObject({ status: "declined", answer: "隣の店舗の区域です。" });
    expect(await requestOf(world, id)).toMatchObject({ status: "declined", version: 2 });
    expect(await storeMails(world)).toEqual(["partner_request_answered"]);
    await expectAudited(world, id, "partner_request.decline");
  },

  async issueConciergeAccount(world, ask) {
    const { partnerId } = world.own;
    await world.api.owner.query("UPDATE partners SET may_issue_accounts = true WHERE id = $1", [partnerId]);
    const id = await buildConcierge(world.api.owner, partnerId);
    const { data } = await ask({ params: { id }, body: {} });
    expect(data.conciergeId).toBe(id);
    const user = await world.row(
      "SELECT id, email, partner_id, must_change_password FROM users WHERE concierge_id = $1",
      [id],
    );
    expect(user).toMatchObject({ email: data.email, partner_id: partnerId, must_change_password: true });
    expect(await world.mailsTo(data.email)).toEqual(["welcome_email"]);
    expect(await world.auditOf("user", Number(user["id"]))).toMatchObject([
      { action: "account.issued", actorId: world.me.id },
    ]);
  },
};
