import type * as contract from "@magokoro/contract/cases/operator-endpoints";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import type { World } from "../world";
import { addsLogEntry, cancelsCase, changesCase, deletesDraft } from "./office-case-examples";
import { findsOwnCases, getsCase } from "./read-case-examples";

/** The store it was sent to, and its one mail. */
async function expectSent(world: World, caseId: number): Promise<void> {
  const { partnerId } = world.own;
  expect(await world.row("SELECT partner_id FROM cases WHERE id = $1", [caseId])).toEqual({
    partner_id: partnerId,
  });
  const { email } = await world.row("SELECT email FROM partners WHERE id = $1", [partnerId]);
  expect(await world.mailsOf(caseId)).toEqual([{ template: "case_requested", to: email }]);
}

export const operatorCaseExamples: ExamplesOf<typeof contract> = {
  listOperatorCases: findsOwnCases,
  getOperatorCase: getsCase,
  updateOperatorCase: changesCase,
  deleteOperatorCase: deletesDraft,
  cancelOperatorCase: cancelsCase,
  addOperatorLogEntry: addsLogEntry,

  async createOperatorCase(world, ask) {
    const { data } = await ask({
      body: {
        action: "submit",
        partnerId: world.own.partnerId,
        customerId: await world.customer(),
        kind: "emergency_visit",
        kindDetail: { intervention: "玄関で転倒", urgency: "today" },
        title: world.word,
        requestDetail: "至急の確認",
      },
    });
    expect(data).toMatchObject({ status: "confirmed", caseNumber: expect.stringMatching(/^\d{8}-\d{4}$/) });
    await expectMoved(world, data.id, { action: "submit", from: null, to: "confirmed" });
    await expectSent(world, data.id);
  },

  async submitOperatorCase(world, ask) {
    const id = await world.case("draft");
    const { data } = await ask({ params: { id }, body: { version: 1, partnerId: world.own.partnerId } });
    expect(data.caseNumber).toMatch(/^\d{8}-\d{4}$/);
    await expectMoved(world, id, { action: "submit", from: "draft", to: "confirmed" });
    await expectSent(world, id);
  },

  async dispatchCase(world, ask) {
    const id = await world.case("pending");
    const { data } = await ask({ params: { id }, body: { version: 1, partnerId: world.own.partnerId } });
    expect(data).toMatchObject({ status: "confirmed", partner: { id: world.own.partnerId } });
    await expectMoved(world, id, { action: "dispatch", from: "pending", to: "confirmed" });
    await expectSent(world, id);
  },

  async resendCase(world, ask) {
    const id = await world.case("confirmed");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "confirmed", version: 1 });
    await expectSent(world, id);
  },

  async listPartnerCandidates(world, ask) {
    const id = await world.case("pending");
    const farAway = await world.stranger();
    await world.rows("UPDATE partner_service_areas SET prefecture = '北海道' WHERE partner_id = $1", [
      farAway.partnerId,
    ]);
    const { data } = await ask({ params: { id } });
    expect(data).toContainEqual(
      expect.objectContaining({ id: world.own.partnerId, concierges: 1, openCases: 0, hasDeclined: false }),
    );
    expect(data.map((partner) => partner.id)).not.toContain(farAway.partnerId);
  },
};
