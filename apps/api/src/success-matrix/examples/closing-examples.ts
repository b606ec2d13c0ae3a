import type * as contract from "@magokoro/contract/partners/closing-endpoints";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import type { World } from "../world";

const statusOf = async (world: World) =>
  (await world.row("SELECT status FROM partners WHERE id = $1", [world.own.partnerId]))["status"];

const expectAudited = async (world: World, action: string) =>
  expect((await world.auditOf("partner", world.own.partnerId)).at(-1)).toMatchObject({
    ...{ action, actorId: world.me.id },
  });

export const closingExamples: ExamplesOf<typeof contract> = {
  async getOpenWork(world, ask) {
    const planned = await world.case("assigned");
    await world.case("completed");
    await world.case("cancelled");
    const { data } = await ask({ params: { id: world.own.partnerId } });
    expect(data).toMatchObject({
      ...{ total: 2, visits: 1 },
      byStatus: [
        { status: "assigned", count: 1 },
        { status: "completed", count: 1 },
      ],
    });
    expect(data.cases.find(({ id }) => id === planned)).toMatchObject({ canMove: true, title: world.word });
  },

  async deactivatePartner(world, ask) {
    const [moved, kept] = [await world.case("assigned"), await world.case("in_progress")];
    const { data } = await ask({
      params: { id: world.own.partnerId },
      body: { version: 1, moves: [moved], keeps: [kept] },
    });
    expect(data).toMatchObject({ status: "inactive", moved: 1, kept: 1, version: 2 });
    expect(await statusOf(world)).toBe("inactive");
    expect((await world.historyOf(moved)).at(-1)).toMatchObject({
      action: "withdraw_partner",
      to: "pending",
    });
    expect(await world.row("SELECT status, partner_id FROM cases WHERE id = $1", [kept])).toEqual({
      status: "in_progress",
      partner_id: world.own.partnerId,
    });
    await expectAudited(world, "partner.deactivate");
  },

  async activatePartner(world, ask) {
    const { partnerId: id } = world.own;
    await world.api.owner.query("UPDATE partners SET status = 'inactive' WHERE id = $1", [id]);
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "active", version: 2 });
    expect(await statusOf(world)).toBe("active");
    await expectAudited(world, "partner.activate");
  },

  async withdrawCases(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id: world.own.partnerId }, body: { caseIds: [id] } });
    expect(data).toEqual({ moved: 1 });
    const note = String((await world.historyOf(id)).at(-1)?.["note"]);
    expect(note).toContain("予定していた訪問");
    await expectMoved(world, id, { action: "withdraw_partner", from: "assigned", to: "pending", note });
    expect(
      await world.row("SELECT partner_id, assignee_ids, visit_start FROM cases WHERE id = $1", [id]),
    ).toEqual({ partner_id: null, assignee_ids: [], visit_start: null });
    const told = (await world.mailsOf(id)).map(({ template }) => template);
    expect(told).toEqual(expect.arrayContaining(["visit_cancelled", "case_withdrawn"]));
  },
};
