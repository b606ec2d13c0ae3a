import type * as contract from "@magokoro/contract/dashboards/endpoints";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

/** Longer ago than anything else in the database: first among those who wait longest. */
const LONG_AGO = { created_at: "2000-01-01T00:00:00Z", status_since: "2000-01-01T00:00:00Z" };
const UNASSIGNED = { assignee_ids: [], primary_concierge_id: null, visit_start: null, visit_end: null };

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** One case of a store at each step of the work, and a filed report. */
async function work(world: World, side = world.own) {
  return {
    toAccept: await world.case("confirmed", {}, side),
    toAssign: await world.case("assigned", UNASSIGNED, side),
    today: await world.case("assigned", {}, side),
    undated: await world.case("assigned", { visit_start: null, visit_end: null }, side),
    unreported: await world.case("completed", {}, side),
    filed: await world.report("submitted", { fee: 10_000, expenses: 1_000 }, side),
  };
}

export const dashboardExamples: ExamplesOf<typeof contract> = {
  async getOperatorDashboard(world, ask) {
    const pending = await world.case("pending", LONG_AGO);
    const declined = await world.case("pending", { ...LONG_AGO, decline_reason: "人手が足りないため" });
    const unanswered = await world.case("confirmed", LONG_AGO);
    const unreported = await world.case("completed", LONG_AGO);
    const { data } = await ask();
    expect(ids(data.undecided.rows)).toEqual(expect.arrayContaining([pending, declined]));
    expect(ids(data.declined.rows)).toContain(declined);
    expect(ids(data.declined.rows)).not.toContain(pending);
    expect(ids(data.unanswered.rows)).toContain(unanswered);
    expect(ids(data.unreported.rows)).toContain(unreported);
    expect(data.today.visits).toBeGreaterThan(0);
  },

  async getPartnerDashboard(world, ask) {
    const own = await work(world);
    await work(world, await world.stranger());
    const { data } = await ask();
    expect({
      toAccept: ids(data.toAccept.rows),
      toAssign: ids(data.toAssign.rows),
      unreported: ids(data.unreported.rows),
      toApprove: ids(data.toApprove.rows),
      concierges: data.concierges,
      month: data.month,
    }).toEqual({
      toAccept: [own.toAccept],
      toAssign: [own.toAssign],
      unreported: [own.unreported],
      toApprove: [own.filed.id],
      concierges: 1,
      month: { visits: 1, approvedReports: 0, revenue: 9_000 },
    });
    expect(ids(data.today.rows)).toEqual([own.today, own.unreported, own.filed.caseId]);
  },

  async getConciergeDashboard(world, ask) {
    const own = await work(world);
    await work(world, await world.stranger());
    const { data } = await ask();
    expect(ids(data.today)).toEqual([own.today, own.unreported, own.filed.caseId]);
    expect(ids(data.undated)).toEqual([own.undated]);
    expect(ids(data.unreported)).toEqual([own.unreported]);
    // 9,000 yen: 20 % for the primary, 40 % for whoever was there.
    expect(data.month).toEqual({ visits: 1, pay: 5_400 });
  },

  async getAdminDashboard(world, ask) {
    await world.report("approved", { fee: 50_000_000 });
    await world.customer();
    const { data } = await ask();
    expect(data.perPartner[0]).toMatchObject({ id: world.own.partnerId, revenue: 50_000_000 });
    expect(data.revenue).toBeGreaterThanOrEqual(50_000_000);
    const { count } = await world.row("SELECT count(*)::int AS count FROM customers");
    expect(data.customers).toBe(count);
  },
};
