import type * as closing from "@magokoro/contract/concierges/closing-endpoints";
import type * as days from "@magokoro/contract/concierges/day-endpoints";
import type * as fits from "@magokoro/contract/concierges/fit-endpoints";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { buildConcierge, buildUser } from "../../testing/builders";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

const today = () => tokyoDate(new Date());
const daysOf = (world: World) =>
  world.rows("SELECT hours, note FROM concierge_days WHERE concierge_id = $1", [world.own.conciergeId]);
const fitsOf = (world: World) =>
  world.rows("SELECT customer_id, kind, note FROM concierge_fits WHERE concierge_id = $1", [
    world.own.conciergeId,
  ]);
const lastAudit = async (world: World) => (await world.auditOf("concierge", world.own.conciergeId)).at(-1);

export const conciergeDayExamples: ExamplesOf<typeof days> = {
  async getConciergeWeek(world, ask) {
    const id = world.own.conciergeId;
    const caseId = await world.case("assigned");
    await world.rows(
      "UPDATE concierges SET working_hours = (SELECT jsonb_agg(jsonb_build_object('weekday', d, 'from', '09:00', 'to', '12:00')) FROM generate_series(0, 6) d) WHERE id = $1",
      [id],
    );
    await world.rows("INSERT INTO concierge_days VALUES ($1, $2, '[]', '通院')", [id, today()]);
    const { data } = await ask({ params: { id }, query: { from: today() } });
    expect(data).toHaveLength(7);
    expect(data[0]).toMatchObject({
      usual: [{ from: "09:00", to: "12:00" }],
      exception: { hours: [], note: "通院" },
      visits: [{ caseId, title: world.word }],
      canEdit: true,
    });
    expect(data[1]).toMatchObject({ exception: null, visits: [] });
  },

  async setConciergeDay(world, ask) {
    const id = world.own.conciergeId;
    const { data } = await ask({
      params: { id, day: today() },
      body: { hours: [{ from: "13", to: "1700" }], note: "午前は通院" },
    });
    const kept = { hours: [{ from: "13:00", to: "17:00" }], note: "午前は通院" };
    expect(data.exception).toEqual(kept);
    expect(await daysOf(world)).toEqual([kept]);
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.day", actorId: world.me.id });
  },

  async clearConciergeDay(world, ask) {
    const id = world.own.conciergeId;
    await world.rows("INSERT INTO concierge_days VALUES ($1, $2, '[]', '通院')", [id, today()]);
    const { data } = await ask({ params: { id, day: today() } });
    expect(data.exception).toBeNull();
    expect(await daysOf(world)).toEqual([]);
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.day", before: { note: "通院" } });
  },
};

async function aFit(world: World, kind: "familiar" | "ng"): Promise<number> {
  const customerId = await world.customer();
  await world.rows("INSERT INTO concierge_fits VALUES ($1, $2, $3, '長いお付き合い')", [
    world.own.conciergeId,
    customerId,
    kind,
  ]);
  return customerId;
}

export const conciergeFitExamples: ExamplesOf<typeof fits> = {
  async findConciergeFits(world, ask) {
    const customerId = await aFit(world, "familiar");
    const { data } = await ask({ params: { id: world.own.conciergeId } });
    expect(data).toMatchObject([{ customer: { id: customerId }, kind: "familiar", note: "長いお付き合い" }]);
  },

  async setConciergeFit(world, ask) {
    const customerId = await world.customer();
    const { data } = await ask({
      params: { id: world.own.conciergeId, customerId },
      body: { kind: "ng", note: "猫が苦手" },
    });
    expect(data).toMatchObject([{ customer: { id: customerId }, kind: "ng" }]);
    expect(await fitsOf(world)).toEqual([{ customer_id: customerId, kind: "ng", note: "猫が苦手" }]);
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.fit", after: { kind: "ng" } });
  },

  async clearConciergeFit(world, ask) {
    const customerId = await aFit(world, "ng");
    const { data } = await ask({ params: { id: world.own.conciergeId, customerId } });
    expect(data).toEqual([]);
    expect(await fitsOf(world)).toEqual([]);
  },

  async findCustomerFits(world, ask) {
    const customerId = await aFit(world, "familiar");
    const { data } = await ask({ params: { id: customerId } });
    expect(data).toMatchObject([
      { concierge: { id: world.own.conciergeId }, kind: "familiar", note: "長いお付き合い" },
    ]);
  },
};

export const conciergeClosingExamples: ExamplesOf<typeof closing> = {
  async getOpenVisits(world, ask) {
    const [ahead, unreported] = [await world.case("assigned"), await world.case("completed")];
    const { caseId } = await world.report("submitted");
    await world.report("approved");
    const { data } = await ask({ params: { id: world.own.conciergeId } });
    const ids = (rows: { caseId: number }[]) => rows.map((row) => row.caseId);
    expect([ids(data.ahead), ids(data.unreported), ids(data.unapproved)]).toEqual([
      [ahead],
      [unreported],
      [caseId],
    ]);
  },

  async deactivateConcierge(world, ask) {
    const { partnerId, conciergeId: id } = world.own;
    const user = await buildUser(world.api.owner, "concierge", { partnerId, conciergeId: id });
    await world.openSession(user);
    const to = await buildConcierge(world.api.owner, partnerId);
    const [given, dropped] = [await world.case("assigned"), await world.case("assigned")];
    const { data } = await ask({
      params: { id },
      body: {
        version: 1,
        visits: [
          { caseId: given, version: 1, to },
          { caseId: dropped, version: 1, to: null },
        ],
      },
    });
    expect(data).toMatchObject({ status: "inactive", account: "disabled", can: ["edit", "activate"] });
    const assigned = "SELECT assignee_ids, primary_concierge_id FROM cases WHERE id = $1";
    expect(await world.row(assigned, [given])).toEqual({ assignee_ids: [to], primary_concierge_id: to });
    expect(await world.row(assigned, [dropped])).toEqual({ assignee_ids: [], primary_concierge_id: null });
    expect((await world.historyOf(given)).at(-1)).toMatchObject({ action: "assign", actorId: world.me.id });
    expect(await world.mailsOf(given)).toMatchObject([{ template: "case_assigned" }]);
    expect(await world.sessions(user)).toEqual([]);
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.deactivate", actorId: world.me.id });
  },

  async activateConcierge(world, ask) {
    const { partnerId, conciergeId: id } = world.own;
    await buildUser(world.api.owner, "concierge", { partnerId, conciergeId: id }, { status: "disabled" });
    await world.rows("UPDATE concierges SET status = 'inactive' WHERE id = $1", [id]);
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ status: "active", account: "disabled", version: 2 });
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.activate" });
  },

  async moveConcierge(world, ask) {
    const { partnerId: from, conciergeId: id } = world.own;
    const { partnerId: to } = await world.stranger();
    const user = await buildUser(world.api.owner, "concierge", { partnerId: from, conciergeId: id });
    await world.openSession(user);
    const { data } = await ask({ params: { id }, body: { version: 1, partnerId: to } });
    expect(data).toMatchObject({ id, partner: { id: to }, version: 2 });
    expect(await world.row("SELECT partner_id FROM users WHERE id = $1", [user.id])).toEqual({
      partner_id: to,
    });
    expect(await world.rows("SELECT 1 FROM former_concierges WHERE partner_id = $1", [from])).toHaveLength(1);
    expect(await world.sessions(user)).toEqual([]);
    expect(await lastAudit(world)).toMatchObject({ action: "concierge.move", after: { partnerId: to } });
  },
};
