import { buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { uploadPhoto } from "./testing/send-photo";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

/** The whole main job over HTTP, from the call to the approved report. */
describe("the main job", () => {
  let api: TestApi;
  let operator: TestClient;
  let partner: TestClient;
  let concierge: TestClient;
  let partnerId: number;
  let conciergeId: number;
  let customerId: number;

  beforeAll(async () => {
    api = await startTestApi();
    partnerId = await buildPartner(api.owner);
    conciergeId = await buildConcierge(api.owner, partnerId);
    customerId = await buildCustomer(api.owner);
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    partner = await TestClient.signedIn(api, "partner", await buildUser(api.owner, "partner", { partnerId }));
    concierge = await TestClient.signedIn(
      api,
      "concierge",
      await buildUser(api.owner, "concierge", { partnerId, conciergeId }),
    );
  });
  afterAll(() => api.stop());

  it("goes from the call to the approved report, each step seen by the next", async () => {
    const created = await operator.post("/api/operator/cases", {
      action: "draft",
      customerId,
      title: "庭の草取り",
      requestDetail: "玄関先の草取りをお願いしたい。",
    });
    expect(created).toMatchObject({ status: 201, data: { status: "draft", caseNumber: null } });
    const { id, version } = created.data as { id: number; version: number };

    const candidates = await operator.get(`/api/operator/cases/${id}/partner-candidates`);
    expect(candidates.data).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: partnerId, phone: "03-1234-5678" })]),
    );

    const submitted = await operator.post(`/api/operator/cases/${id}/submit`, {
      version,
      partnerId,
    });
    expect(submitted).toMatchObject({
      status: 200,
      data: { status: "confirmed", badge: { label: "店舗未対応" } },
    });

    await api.runJobs();
    const mails = await operator.get("/api/dev/mails");
    expect(mails.data).toEqual([
      expect.objectContaining({ subject: expect.stringContaining("新しいサポート依頼") }),
    ]);

    const opened = await partner.get(`/api/partner/cases/${id}`);
    expect(opened).toMatchObject({
      status: 200,
      data: { badge: { label: "店舗未確認" }, can: expect.arrayContaining(["accept"]) },
    });
    const accepted = await partner.post(`/api/partner/cases/${id}/accept`, {
      version: (opened.data as { version: number }).version,
    });
    expect(accepted).toMatchObject({ status: 200, data: { badge: { label: "CS未決定" } } });

    const assigned = await partner.post(`/api/partner/cases/${id}/assign`, {
      version: (accepted.data as { version: number }).version,
      primaryConciergeId: conciergeId,
      visitStart: "2026-12-01T10:00:00+09:00",
      visitEnd: "2026-12-01T11:30:00+09:00",
    });
    expect(assigned).toMatchObject({ status: 200, data: { badge: { label: "訪問予定" } } });

    const seen = await concierge.get(`/api/concierge/cases/${id}`);
    const started = await concierge.post(`/api/concierge/cases/${id}/start`, {
      version: (seen.data as { version: number }).version,
    });
    expect(started).toMatchObject({ status: 200, data: { status: "in_progress" } });
    const finished = await concierge.post(`/api/concierge/cases/${id}/finish`, {
      version: (started.data as { version: number }).version,
    });
    expect(finished).toMatchObject({ status: 200, data: { badge: { label: "未報告" } } });

    const photoIds = [await uploadPhoto(api, concierge), await uploadPhoto(api, concierge)];
    const draft = await concierge.put(`/api/concierge/cases/${id}/report/draft`, {
      conversation: "",
      photoIds,
    });
    expect(draft).toMatchObject({ status: 200, data: { status: "draft" } });
    const report = await concierge.post(`/api/concierge/cases/${id}/report`, {
      conversation: "お庭がきれいになり喜んでいらした。",
      fee: 10000,
      transport: 500,
      photoIds,
      version: (draft.data as { version: number }).version,
    });
    expect(report).toMatchObject({ status: 201, data: { status: "submitted" } });

    const reportId = (report.data as { id: number }).id;
    const read = await partner.get(`/api/partner/reports/${reportId}`);
    expect(read).toMatchObject({
      data: { money: { base: 10000, grossProfit: 4000 }, photos: [{ width: 2048 }, { width: 2048 }] },
    });
    const link = await partner.get(`/api/partner/files/${photoIds[0]}`);
    const photo = await fetch(api.url + (link.data as { url: string }).url);
    expect(photo.headers.get("content-type")).toBe("image/jpeg");

    const approved = await partner.post(`/api/partner/reports/${reportId}/approve`, {
      version: (read.data as { version: number }).version,
    });
    expect(approved).toMatchObject({ status: 200, data: { status: "approved" } });
    const end = await operator.get(`/api/operator/cases/${id}`);
    expect(end).toMatchObject({ data: { badge: { label: "報告完了", tone: "green" } } });
    const inWordsOfThePartner = await partner.get(`/api/partner/cases/${id}`);
    const { history } = inWordsOfThePartner.data as { history: { fromLabel: string; toLabel: string }[] };
    expect(history[0]).toMatchObject({ fromLabel: "承認待ち", toLabel: "完了" });
    expect(
      history
        .map(({ toLabel }) => toLabel)
        .reverse()
        .join(),
    ).toBe("店舗未確認,CS未決定,訪問予定,対応中,報告待ち,承認待ち,完了");

    await api.runJobs();
    const { rows } = await api.owner.query("SELECT template, status FROM mails ORDER BY id");
    expect(rows).toEqual([
      { template: "case_requested", status: "sent" },
      { template: "case_assigned", status: "sent" },
      { template: "report_submitted", status: "sent" },
    ]);
  });
});
