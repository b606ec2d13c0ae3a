import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { buildVisit, type TestVisit, type VisitPerson } from "./testing/build-visit";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";
import { buildConcierge, buildPartner, buildUser } from "./testing/builders";

/* 10 % and 50 %: the primary's share is 1,000 yen, the pool 5,000; the reporter gets the transport too. */
const MONEY = { fee: 10_000, transport: 500 };
const REPORT = { conversation: "お変わりなくお元気でした。", ...MONEY };

/** Who reads a report, who files it and who is paid. */
describe("the people of a report", () => {
  let api: TestApi;
  let visit: TestVisit;

  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    visit = await buildVisit(api);
  });
  afterAll(() => api.stop());

  const file = (who: VisitPerson, fields: object = {}) =>
    who.client.post(`/api/concierge/cases/${visit.caseId}/report`, { ...REPORT, ...fields });
  const filedBy = async (who: VisitPerson, fields: object = {}): Promise<ReportDetail> => {
    const { status, data, text } = await file(who, fields);
    if (status !== 201) throw new Error(text);
    return data as ReportDetail;
  };
  const readBy = (who: VisitPerson, id: number) => who.client.get(`/api/concierge/reports/${id}`);
  const correct = (id: number, body: object, client = visit.partner) =>
    client.put(`/api/partner/reports/${id}/people`, body);
  const payOf = (report: unknown) => {
    const { ownPay } = report as ReportDetail;
    return ownPay && { ...ownPay, name: undefined };
  };

  it("shares the pool with the primary concierge when a member files without naming anybody", async () => {
    const { id, members, headcount } = await filedBy(visit.member);
    expect([members.map((one) => one.id), headcount]).toEqual([[visit.primary.id], 2]);
    const { data } = await visit.partner.get(`/api/partner/reports/${id}`);
    expect((data as ReportDetail).money).toMatchObject({
      grossProfit: 4000,
      pays: [
        { conciergeId: visit.member.id, primaryPay: 0, performerPay: 2500, transport: 500, total: 3000 },
        { conciergeId: visit.primary.id, primaryPay: 1000, performerPay: 2500, transport: 0, total: 3500 },
      ],
    });
  });

  it("shows each their own pay and nobody else's, and the store all of it", async () => {
    const { id } = await filedBy(visit.member, { memberIds: [visit.primary.id], headcount: 2 });
    for (const [who, pay] of [
      [visit.member, { primaryPay: 0, performerPay: 2500, transport: 500, total: 3000 }],
      [visit.primary, { primaryPay: 1000, performerPay: 2500, transport: 0, total: 3500 }],
    ] as const) {
      const { status, data, text } = await readBy(who, id);
      expect(status).toBe(200);
      expect(payOf(data)).toEqual({ conciergeId: who.id, name: undefined, ...pay });
      expect((data as ReportDetail).money).toBeNull();
      const other = who === visit.member ? 3500 : 3000;
      for (const secret of ["grossProfit", `:${other}`, ":4000"]) expect(text).not.toContain(secret);
    }
  });

  it("pays the primary concierge their share who did not go along, and shows them the report", async () => {
    const { id } = await filedBy(visit.member, { memberIds: [], headcount: 1 });
    const { data } = await readBy(visit.primary, id);
    expect(payOf(data)).toMatchObject({ primaryPay: 1000, performerPay: 0, total: 1000 });
  });

  it("lists a filed report for reporter, member and primary concierge, a colleague who went included", async () => {
    const { id } = await filedBy(visit.member, { memberIds: [visit.primary.id, visit.colleague.id] });
    for (const who of [visit.member, visit.primary, visit.colleague]) {
      const { data } = await who.client.get("/api/concierge/reports");
      expect((data as ReportDetail[]).map((row) => row.id)).toEqual([id]);
    }
    // The colleague went along without being on the case: the report alone is theirs to see.
    expect((await readBy(visit.colleague, id)).data).toMatchObject({ ownPay: { total: 1666 } });
    expect((await visit.colleague.client.get(`/api/concierge/cases/${visit.caseId}`)).status).toBe(404);
  });

  it("keeps a draft for its reporter alone", async () => {
    const draft = await visit.member.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, {
      ...REPORT,
      memberIds: [visit.primary.id],
    });
    const { id } = draft.data as ReportDetail;
    expect((await readBy(visit.member, id)).status).toBe(200);
    const admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    expect((await readBy(visit.primary, id)).status).toBe(404);
    expect((await visit.partner.get(`/api/partner/reports/${id}`)).status).toBe(404);
    expect((await operator.get(`/api/operator/reports/${id}`)).status).toBe(404);
    expect((await admin.get(`/api/admin/reports/${id}`)).status).toBe(404);
    const people = { version: 1, reporterId: visit.primary.id, memberIds: [] };
    expect((await correct(id, people)).status).toBe(404);
    expect((await visit.primary.client.get("/api/concierge/reports")).data).toEqual([]);
  });

  it("does not exist for who was not there", async () => {
    const { id } = await filedBy(visit.member);
    const none = await readBy(visit.colleague, 999_999);
    const other = await buildVisit(api);
    for (const who of [visit.colleague, other.primary]) {
      const { status, text } = await readBy(who, id);
      expect([status, withoutTime(text)]).toEqual([404, withoutTime(none.text)]);
      expect((await who.client.get("/api/concierge/reports")).data).toEqual([]);
    }
    const people = { version: 1, reporterId: other.primary.id, memberIds: [] };
    expect((await correct(id, people, other.partner)).status).toBe(404);
  });

  it("tells the second who files that it is reported, and lets one of two at once win", async () => {
    const answers = await Promise.all([file(visit.member), file(visit.primary)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.error.message).toBe("この案件の報告はすでに提出されています。");
  });

  it("tells a member that a colleague is writing the report", async () => {
    await visit.member.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, REPORT);
    const { status, error } = await file(visit.primary);
    expect([status, error.message]).toEqual([409, "この案件の報告は、ほかの担当者がすでに作成しています。"]);
  });

  it("lets nobody but its reporter mend a returned report", async () => {
    const { id, version } = await filedBy(visit.member);
    const back = await visit.partner.post(`/api/partner/reports/${id}/return`, {
      version,
      comment: "料金は？",
    });
    const returned = back.data as ReportDetail;
    const byPrimary = await file(visit.primary, { version: returned.version });
    expect([byPrimary.status, byPrimary.error.message]).toEqual([
      409,
      "この案件の報告は、ほかの担当者がすでに作成しています。",
    ]);
    expect((await readBy(visit.primary, id)).data).toMatchObject({ can: [] });
    expect((await readBy(visit.member, id)).data).toMatchObject({ can: ["edit"] });
    expect(await filedBy(visit.member, { version: returned.version })).toMatchObject({ status: "submitted" });
  });

  it("lets who became the reporter mend a returned report with the photos a colleague took", async () => {
    const photoId = await buildPhoto(visit.member);
    const { id, version } = await filedBy(visit.member, { photoIds: [photoId] });
    await visit.partner.post(`/api/partner/reports/${id}/return`, { version, comment: "料金は？" });
    await correct(id, { version: version + 1, reporterId: visit.primary.id, memberIds: [visit.member.id] });
    const again = await filedBy(visit.primary, { version: version + 2, photoIds: [photoId], fee: 9000 });
    expect(again).toMatchObject({ status: "submitted", reporter: { id: visit.primary.id } });
    expect(again.photos.map((photo) => photo.fileId)).toEqual([photoId]);
    expect((await visit.member.client.get(`/api/concierge/files/${photoId}`)).status).toBe(200);
  });

  /** A photo this person has sent, checked and ready to be attached. */
  async function buildPhoto(who: VisitPerson): Promise<number> {
    const { rows } = await api.owner.query<{ id: number }>(
      `INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, partner_id, created_by)
       SELECT gen_random_uuid(), 'report_photo', 'ready', 'reports/2026/06/1/photo_001.jpg', 'x.jpg', 'image/jpeg',
         partner_id, id FROM users WHERE concierge_id = $1 RETURNING id`,
      [who.id],
    );
    return rows[0]?.id ?? 0;
  }

  it("does not keep whoever does the visit from filing by the draft of one taken off it", async () => {
    await visit.member.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, REPORT);
    await api.owner.query("UPDATE cases SET assignee_ids = $2 WHERE id = $1", [
      visit.caseId,
      [visit.primary.id],
    ]);
    expect(await filedBy(visit.primary)).toMatchObject({ reporter: { id: visit.primary.id }, members: [] });
  });

  it("takes the case's primary concierge of the moment it is filed", async () => {
    const draft = await visit.member.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, REPORT);
    await api.owner.query("UPDATE cases SET assignee_ids = $2, primary_concierge_id = $3 WHERE id = $1", [
      visit.caseId,
      [visit.colleague.id, visit.member.id],
      visit.colleague.id,
    ]);
    const { version } = draft.data as ReportDetail;
    const filed = await filedBy(visit.member, { version, memberIds: [] });
    expect(filed.primaryConcierge).toMatchObject({ id: visit.colleague.id });
    // And keeps it, whoever the case is given to afterwards.
    await api.owner.query("UPDATE cases SET primary_concierge_id = $2 WHERE id = $1", [
      visit.caseId,
      visit.member.id,
    ]);
    expect((await readBy(visit.colleague, filed.id)).data).toMatchObject({ ownPay: { total: 1000 } });
  });

  it("are corrected by the store until approval: sight and pay follow, and it is on record", async () => {
    const { id, version } = await filedBy(visit.member);
    const answer = await correct(id, {
      version,
      reporterId: visit.colleague.id,
      memberIds: [visit.member.id, visit.primary.id],
    });
    expect(answer).toMatchObject({
      status: 200,
      data: {
        reporter: { id: visit.colleague.id },
        headcount: 3,
        money: { pays: [{ conciergeId: visit.colleague.id, performerPay: 1668, transport: 500 }, {}, {}] },
        // Nobody could mend it: the colleague is not on the case.
        can: ["approve", "correct_people"],
      },
    });
    expect((await readBy(visit.colleague, id)).data).toMatchObject({ ownPay: { total: 2168 } });
    const { rows } = await api.owner.query(
      "SELECT before, after FROM audit_logs WHERE action = 'report.correct_people' AND object_id = $1",
      [id],
    );
    expect(rows).toEqual([
      {
        before: { reporterId: visit.member.id, memberIds: [visit.primary.id], headcount: 2 },
        after: {
          reporterId: visit.colleague.id,
          memberIds: [visit.member.id, visit.primary.id],
          headcount: 3,
        },
      },
    ]);
    const { rows: customers } = await api.owner.query(
      "SELECT last_concierge_name AS name FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1",
      [visit.caseId],
    );
    expect(customers).toEqual([{ name: "同僚 三郎" }]);
  });

  it("are not corrected by who saw an older version, nor after approval", async () => {
    const { id, version } = await filedBy(visit.member);
    const people = { reporterId: visit.primary.id, memberIds: [visit.member.id] };
    expect((await correct(id, { version, ...people })).status).toBe(200);
    const stale = await correct(id, { version, ...people });
    expect(stale).toMatchObject({
      status: 409,
      error: { details: { reason: "version", current: { reporter: { id: visit.primary.id } } } },
    });
    await visit.partner.post(`/api/partner/reports/${id}/approve`, { version: version + 1 });
    const late = await correct(id, { version: version + 2, ...people });
    expect([late.status, late.error.message]).toEqual([
      409,
      "この報告は承認済みのため、訪問した人を変更できません。",
    ]);
  });

  it("are the store's own, each named once, and who mends a returned report is on the case", async () => {
    const { id, version } = await filedBy(visit.member);
    const stranger = await buildConcierge(api.owner, await buildPartner(api.owner));
    for (const people of [
      { reporterId: stranger, memberIds: [] },
      { reporterId: visit.member.id, memberIds: [stranger] },
      { reporterId: visit.member.id, memberIds: [visit.member.id] },
      { reporterId: 0, memberIds: [] },
      { reporterId: visit.member.id },
    ])
      expect((await correct(id, { version, ...people })).status).toBe(400);
    await visit.partner.post(`/api/partner/reports/${id}/return`, { version, comment: "料金は？" });
    const unassigned = { version: version + 1, reporterId: visit.colleague.id, memberIds: [] };
    expect((await correct(id, unassigned)).status).toBe(400);
    const assigned = { version: version + 1, reporterId: visit.primary.id, memberIds: [] };
    expect((await correct(id, assigned)).status).toBe(200);
    expect((await readBy(visit.primary, id)).data).toMatchObject({ can: ["edit"] });
  });

  it("refuses to return a report to a reporter who cannot open it", async () => {
    const { id, version } = await filedBy(visit.member);
    await correct(id, { version, reporterId: visit.colleague.id, memberIds: [] });
    const { status, error } = await visit.partner.post(`/api/partner/reports/${id}/return`, {
      version: version + 1,
      comment: "料金は？",
    });
    expect([status, error.message]).toEqual([409, expect.stringContaining("先に「訪問した人」で")]);
  });

  it("refuses a colleague of another store as member at filing", async () => {
    const stranger = await buildConcierge(api.owner, await buildPartner(api.owner));
    expect((await file(visit.member, { memberIds: [stranger] })).status).toBe(400);
  });

  it("are chosen among colleagues: the own store's active ones, by name alone", async () => {
    await buildConcierge(api.owner, visit.partnerId, { name: "退職 済", status: "inactive" });
    const { data } = await visit.member.client.get("/api/concierge/colleagues");
    expect((data as { id: number; name: string }[]).toSorted((a, b) => a.id - b.id)).toEqual([
      { id: visit.primary.id, name: "主 担当" },
      { id: visit.member.id, name: "同行 次郎" },
      { id: visit.colleague.id, name: "同僚 三郎" },
    ]);
  });

  it("see in their month what they are paid themselves, and the visits they made", async () => {
    const now = api.running.services.clock.now();
    await api.owner.query("UPDATE cases SET finished_at = $2 WHERE id = $1", [visit.caseId, now]);
    await filedBy(visit.member, { memberIds: [] });
    const monthOf = async (who: VisitPerson) =>
      ((await who.client.get("/api/concierge/dashboard")).data as { month: unknown }).month;
    expect(await monthOf(visit.member)).toEqual({ visits: 1, pay: 5500 });
    expect(await monthOf(visit.primary)).toEqual({ visits: 0, pay: 1000 });
    expect(await monthOf(visit.colleague)).toEqual({ visits: 0, pay: 0 });
  });
});

const withoutTime = (text: string) => text.replace(/"timestamp":"[^"]+"/, "");
