import type * as contract from "@magokoro/contract/cases/partner-endpoints";
import { tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import { buildConcierge } from "../../testing/builders";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import { addsLogEntry, cancelsCase, changesCase, deletesDraft } from "./office-case-examples";
import { findsOwnCases, getsCase } from "./read-case-examples";
import { setsVisitTime } from "./visit-examples";

const UNASSIGNED = { assignee_ids: [], primary_concierge_id: null, visit_start: null, visit_end: null };

export const partnerCaseExamples: ExamplesOf<typeof contract> = {
  listPartnerCases: findsOwnCases,
  getPartnerCase: getsCase,
  updatePartnerCase: changesCase,
  deletePartnerCase: deletesDraft,
  cancelPartnerCase: cancelsCase,
  addPartnerLogEntry: addsLogEntry,
  schedulePartnerCase: setsVisitTime,

  async createPartnerCase(world, ask) {
    const customerId = await world.customer();
    const body = { action: "submit", customerId, title: world.word, requestDetail: "庭の草取り" } as const;
    const { data } = await ask({ body });
    expect(data).toMatchObject({ status: "assigned", partner: { id: world.own.partnerId } });
    await expectMoved(world, data.id, { action: "submit", from: null, to: "assigned" });
    expect(await world.mailsOf(data.id)).toEqual([]);
  },

  async submitPartnerCase(world, ask) {
    const id = await world.case("draft");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data.caseNumber).toMatch(/^\d{8}-\d{4}$/);
    await expectMoved(world, id, { action: "submit", from: "draft", to: "assigned" });
  },

  async acceptCase(world, ask) {
    const id = await world.case("confirmed");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "assigned", abilities: { canAssign: true, canAccept: false } });
    await expectMoved(world, id, { action: "accept", from: "confirmed", to: "assigned" });
  },

  async declineCase(world, ask) {
    const id = await world.case("confirmed");
    await ask({ params: { id }, body: { version: 1, reason: "人手が足りないため" } });
    await expectMoved(world, id, {
      action: "decline",
      from: "confirmed",
      to: "pending",
      note: "人手が足りないため",
    });
    expect(
      await world.row("SELECT partner_id, decline_reason AS reason FROM cases WHERE id = $1", [id]),
    ).toEqual({ partner_id: null, reason: "人手が足りないため" });
  },

  async assignConcierges(world, ask) {
    const id = await world.case("assigned", UNASSIGNED);
    const { conciergeId, partnerId } = world.own;
    const member = await buildConcierge(world.api.owner, partnerId);
    const visit = { visitStart: "2027-01-05T10:00:00+09:00", visitEnd: "2027-01-05T11:30:00+09:00" };
    const { data } = await ask({
      params: { id },
      body: { version: 1, primaryConciergeId: conciergeId, memberIds: [member], ...visit },
    });
    expect(data.assignees).toMatchObject([{ id: conciergeId, isPrimary: true }, { id: member }]);
    await expectMoved(world, id, { action: "assign", from: "assigned", to: "assigned" });
    expect(
      await world.rows(
        `SELECT concierge_id AS id, lower(visit_period) AS start FROM case_assignments WHERE case_id = $1
         ORDER BY is_primary DESC`,
        [id],
      ),
    ).toEqual(
      [conciergeId, member].map((person) => ({ id: person, start: tokyoInstant("2027-01-05", "10:00") })),
    );
    const told = await world.rows("SELECT email AS to FROM concierges WHERE id = ANY ($1) ORDER BY id", [
      [conciergeId, member],
    ]);
    expect(await world.mailsOf(id)).toEqual(told.map(({ to }) => ({ template: "case_assigned", to })));
  },

  async putBackCase(world, ask) {
    const id = await world.case("in_progress", { started_at: new Date() });
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "assigned", startedAt: null });
    await expectMoved(world, id, { action: "put_back", from: "in_progress", to: "assigned" });
    const finished = await world.case("completed", { finished_at: new Date("2026-01-01T00:00:00Z") });
    const again = await ask({ params: { id: finished }, body: { version: 1 } });
    expect(again.data).toMatchObject({ status: "in_progress", finishedAt: null });
  },
};
