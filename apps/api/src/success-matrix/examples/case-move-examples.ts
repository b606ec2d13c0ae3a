import type * as contract from "@magokoro/contract/cases/case-moves";
import { tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import { buildConcierge } from "../../testing/builders";
import type { ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import { expectSent } from "../expect-sent";

const UNASSIGNED = { assignee_ids: [], primary_concierge_id: null, visit_start: null, visit_end: null };

export const caseMoveExamples: ExamplesOf<typeof contract> = {
  submitCase: {
    async operator(world, ask) {
      const id = await world.case("draft");
      const { data } = await ask({ params: { id }, body: { version: 1, partnerId: world.own.partnerId } });
      expect(data.caseNumber).toMatch(/^\d{8}-\d{4}$/);
      await expectMoved(world, id, { action: "submit", from: "draft", to: "confirmed" });
      await expectSent(world, id);
    },

    async partner(world, ask) {
      const id = await world.case("draft");
      const { data } = await ask({ params: { id }, body: { version: 1 } });
      expect(data.caseNumber).toMatch(/^\d{8}-\d{4}$/);
      await expectMoved(world, id, { action: "submit", from: "draft", to: "assigned" });
    },
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
    expect(data).toMatchObject({ status: "confirmed", version: 2 });
    await expectMoved(world, id, { action: "resend", from: "confirmed", to: "confirmed" });
    await expectSent(world, id);
  },

  async acceptCase(world, ask) {
    const id = await world.case("confirmed");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "assigned", can: expect.arrayContaining(["assign"]) });
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

  async assignCase(world, ask) {
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

  async scheduleCase(world, ask) {
    const id = await world.case("assigned");
    const visit = { visitStart: "2027-01-05T10:00:00+09:00", visitEnd: "2027-01-05T11:00:00+09:00" };
    const { data } = await ask({ params: { id }, body: { version: 1, ...visit } });
    expect(data).toMatchObject({ status: "assigned", version: 2 });
    await expectMoved(world, id, { action: "schedule", from: "assigned", to: "assigned" });
    expect(
      await world.row(
        "SELECT lower(visit_period) AS start, upper(visit_period) AS end FROM case_assignments WHERE case_id = $1",
        [id],
      ),
    ).toEqual({ start: tokyoInstant("2027-01-05", "10:00"), end: tokyoInstant("2027-01-05", "11:00") });
  },

  async startVisit(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "in_progress", startedAt: expect.any(String) });
    await expectMoved(world, id, { action: "start", from: "assigned", to: "in_progress" });
  },

  async finishVisit(world, ask) {
    const id = await world.case("in_progress", { started_at: new Date() });
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "completed", finishedAt: expect.any(String) });
    await expectMoved(world, id, { action: "finish", from: "in_progress", to: "completed" });
  },

  putBackVisit: {
    async partner(world, ask) {
      const id = await world.case("in_progress", { started_at: new Date() });
      const { data } = await ask({ params: { id }, body: { version: 1 } });
      expect(data).toMatchObject({ status: "assigned", startedAt: null });
      await expectMoved(world, id, { action: "put_back", from: "in_progress", to: "assigned" });
      const finished = await world.case("completed", { finished_at: new Date("2026-01-01T00:00:00Z") });
      const again = await ask({ params: { id: finished }, body: { version: 1 } });
      expect(again.data).toMatchObject({ status: "in_progress", finishedAt: null });
    },

    async concierge(world, ask) {
      const id = await world.case("completed", { started_at: new Date(), finished_at: new Date() });
      const { data } = await ask({ params: { id }, body: { version: 1 } });
      expect(data).toMatchObject({ status: "in_progress", finishedAt: null });
      expect(data.startedAt).not.toBeNull();
      await expectMoved(world, id, { action: "put_back", from: "completed", to: "in_progress" });
    },
  },

  async cancelCase(world, ask) {
    const id = await world.case("assigned");
    const { data } = await ask({ params: { id }, body: { version: 1, reason: "ご都合が変わったため" } });
    expect(data).toMatchObject({ status: "cancelled", cancelReason: "ご都合が変わったため" });
    await expectMoved(world, id, {
      action: "cancel",
      from: "assigned",
      to: "cancelled",
      note: "ご都合が変わったため",
    });
    expect(
      await world.rows("SELECT visit_period, is_active FROM case_assignments WHERE case_id = $1", [id]),
    ).toEqual([{ visit_period: null, is_active: false }]);
  },
};
