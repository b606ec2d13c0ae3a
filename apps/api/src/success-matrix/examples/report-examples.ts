import type { InAnyRoom } from "@magokoro/contract/core/room-endpoint";
import type * as contract from "@magokoro/contract/reports/endpoints";
import { buildConcierge } from "../../testing/builders";
import type { Example, ExamplesOf } from "../example";
import { expectMoved } from "../expect-moved";
import { expectOwnRows } from "../expect-own-rows";
import { completePhoto } from "../photo";

const findsOwn: Example<InAnyRoom<typeof contract.findReports>> = async (world, ask) => {
  const own = await world.report("submitted");
  const stranger = await world.report("submitted", {}, await world.stranger());
  const { data, meta } = await ask({ query: { search: world.word, sort: "fee" } });
  expectOwnRows(world, data, own.id, stranger.id);
  expect(meta).toMatchObject({ total: data.length, isTotalExact: true, page: 1, limit: 20, totalPages: 1 });
};

/** From outside the store: without pay, and the look is on record. */
const looksInto: Example<InAnyRoom<typeof contract.getReport>> = async (world, ask) => {
  const { id } = await world.report("submitted", { fee: 10_000 });
  const { data } = await ask({ params: { id } });
  expect(data).toMatchObject({ id, title: world.word, fee: 10_000, money: null, ownPay: null });
  expect(await world.auditOf("report", id)).toMatchObject([{ action: "report.view", actorId: world.me.id }]);
};

/** From inside the store: with the pay that this reader may see. */
const readsWithPay: Example<InAnyRoom<typeof contract.getReport>> = async (world, ask) => {
  const { id, caseId } = await world.report("submitted", { fee: 10_000, transport: 500 });
  const { data } = await ask({ params: { id } });
  expect(data).toMatchObject({ id, caseId, title: world.word, reporter: { id: world.own.conciergeId } });
  // 10,000 yen: 20 % for the primary, 40 % for whoever was there, and the way.
  const pay = { conciergeId: world.own.conciergeId, total: 6_500 };
  expect(data).toMatchObject(
    world.role === "partner" ? { money: { pays: [pay] }, ownPay: null } : { money: null, ownPay: pay },
  );
};

const FILED = { conversation: "お庭がきれいになりました。", fee: 10_000, transport: 500 };

export const reportExamples: ExamplesOf<typeof contract> = {
  findReports: findsOwn,
  getReport: {
    admin: looksInto,
    operator: { operator: looksInto, partner: readsWithPay, concierge: readsWithPay },
    partner: readsWithPay,
    concierge: readsWithPay,
  },

  async approveReport(world, ask) {
    const { id, caseId } = await world.report("submitted");
    const { data } = await ask({ params: { id }, body: { version: 1 } });
    expect(data).toMatchObject({ id, status: "approved", reviewerName: "試験 partner" });
    expect(await world.row("SELECT report_approved AS approved FROM cases WHERE id = $1", [caseId])).toEqual({
      approved: true,
    });
    await expectMoved(world, caseId, { action: "approve_report", from: "reported", to: "reported" });
    expect(await world.auditOf("report", id)).toMatchObject([
      { action: "report.approve", actorId: world.me.id },
    ]);
    await expect(world.rows("UPDATE reports SET fee = 1 WHERE id = $1", [id])).rejects.toThrow("immutable");
  },

  async returnReport(world, ask) {
    const { id, caseId } = await world.report("submitted");
    const comment = "料金を確認してください。";
    const { data } = await ask({ params: { id }, body: { version: 1, comment } });
    expect(data).toMatchObject({ id, status: "returned", returnComment: comment });
    await expectMoved(world, caseId, {
      action: "return_report",
      from: "reported",
      to: "completed",
      note: comment,
    });
    expect(await world.auditOf("report", id)).toMatchObject([
      { action: "report.return", actorId: world.me.id },
    ]);
  },

  async correctReportPeople(world, ask) {
    const { id } = await world.report("submitted");
    const { partnerId, conciergeId } = world.own;
    const reporterId = await buildConcierge(world.api.owner, partnerId);
    const body = { version: 1, reporterId, memberIds: [conciergeId] };
    const { data } = await ask({ params: { id }, body });
    expect(data).toMatchObject({
      reporter: { id: reporterId },
      members: [{ id: conciergeId }],
      headcount: 2,
    });
    expect(
      await world.row("SELECT reporter_id, member_ids, headcount FROM reports WHERE id = $1", [id]),
    ).toEqual({ reporter_id: reporterId, member_ids: [conciergeId], headcount: 2 });
    expect(await world.auditOf("report", id)).toMatchObject([
      { action: "report.correct_people", actorId: world.me.id, before: { reporterId: conciergeId } },
    ]);
  },

  async getReportOfCase(world, ask) {
    const { id, caseId } = await world.report("draft", { conversation: "途中まで" });
    const { data } = await ask({ params: { id: caseId } });
    expect(data).toMatchObject({ id, caseId, status: "draft", conversation: "途中まで" });
  },

  async saveReportDraft(world, ask) {
    const id = await world.case("completed");
    const { data } = await ask({ params: { id }, body: { conversation: "", workSummary: "草取り" } });
    expect(data).toMatchObject({ caseId: id, status: "draft", can: ["edit"] });
    expect(
      await world.rows(
        `SELECT status, reporter_id AS "by", work_summary AS work FROM reports WHERE case_id = $1`,
        [id],
      ),
    ).toEqual([{ status: "draft", by: world.own.conciergeId, work: "草取り" }]);
    expect(await world.row("SELECT status FROM cases WHERE id = $1", [id])).toEqual({ status: "completed" });
  },

  async submitReport(world, ask) {
    const rate = await world.row(
      `INSERT INTO partner_rates (partner_id, valid_from, primary_rate_bp, performer_rate_bp)
       VALUES ($1, '2020-01-01', 1500, 4000) RETURNING id`,
      [world.own.partnerId],
    );
    const id = await world.case("completed");
    const photo = await completePhoto(world, world.token);
    const { data } = await ask({ params: { id }, body: { ...FILED, photoIds: [photo] } });
    expect(data).toMatchObject({ caseId: id, status: "submitted", photos: [{ fileId: photo }] });
    await expectMoved(world, id, { action: "submit_report", from: "completed", to: "reported" });
    expect(await world.auditOf("report", data.id)).toMatchObject([
      { action: "report.submit", actorId: world.me.id },
    ]);
    const { email } = await world.row("SELECT email FROM partners WHERE id = $1", [world.own.partnerId]);
    expect(await world.mailsOf(id)).toEqual([{ template: "report_submitted", to: email }]);
    expect(
      await world.row(
        "SELECT partner_rate_id, primary_rate_bp, performer_rate_bp FROM reports WHERE id = $1",
        [data.id],
      ),
    ).toEqual({ partner_rate_id: rate["id"], primary_rate_bp: 1500, performer_rate_bp: 4000 });
    await world.api.runJobs();
    const { key, status } = await world.row("SELECT key, status FROM files WHERE id = $1", [photo]);
    expect(status).toBe("attached");
    const kept = await world.api.running.services.files.read(String(key), 1_000_000);
    expect(kept.length).toBeGreaterThan(100);
  },
};
