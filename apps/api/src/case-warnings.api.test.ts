import { buildCase, buildCustomer, buildPartner, buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

/** Told once, each with its sentence, and done when it was read: never refused for good, never silent. */
describe("what must have been read before a case is filed or sent", () => {
  let api: TestApi;
  let operatorUser: TestUser;
  let operator: TestClient;
  let partnerUser: TestUser;
  let partner: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    operatorUser = await buildUser(api.owner, "operator");
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    partnerUser = await buildUser(api.owner, "partner");
    partner = await TestClient.signedIn(api, "partner", partnerUser);
  });
  afterAll(() => api.stop());

  const request = { action: "submit", title: "ご様子伺い", requestDetail: "お電話での確認" };
  const codesOf = ({ error }: TestAnswer) =>
    (error.details as { warnings?: { code: string }[] } | undefined)?.warnings?.map(({ code }) => code);

  async function partnerOf(prefecture: string): Promise<number> {
    const id = await buildPartner(api.owner, { name: "遠方店" });
    await api.owner.query("UPDATE partner_service_areas SET prefecture = $2 WHERE partner_id = $1", [
      id,
      prefecture,
    ]);
    return id;
  }

  it("tells of a care call that was refused, and files nothing until it was read", async () => {
    const customerId = await buildCustomer(api.owner, { care_call_refused: true });
    const body = { ...request, kind: "care_call", customerId };
    const told = await operator.post("/api/operator/cases", body);
    expect([told.status, codesOf(told)]).toEqual([409, ["care_call_refused"]]);
    expect(told.error.message).toBe("このお客様は、おきづかいコールを希望されていません。");
    const { rows } = await api.owner.query("SELECT 1 FROM cases WHERE customer_id = $1", [customerId]);
    expect(rows).toEqual([]);
    const done = await operator.post("/api/operator/cases", {
      ...body,
      acknowledged: ["care_call_refused"],
    });
    expect(done.status).toBe(201);
  });

  it("says nothing of a refused care call to whoever files another kind", async () => {
    const customerId = await buildCustomer(api.owner, { care_call_refused: true });
    expect((await operator.post("/api/operator/cases", { ...request, customerId })).status).toBe(201);
  });

  it("keeps a draft without a word, and tells when it is filed", async () => {
    const customerId = await buildCustomer(api.owner, { deceased_at: "2026-10-01" });
    const draft = await operator.post("/api/operator/cases", { ...request, action: "draft", customerId });
    expect(draft.status).toBe(201);
    const { id } = draft.data as { id: number };
    const told = await operator.post(`/api/operator/cases/${id}/submit`, { version: 1 });
    expect([told.status, codesOf(told)]).toEqual([409, ["deceased"]]);
    expect(told.error.message).toContain("10月1日");
    const path = `/api/operator/cases/${id}/submit`;
    expect((await operator.post(path, { version: 1, acknowledged: ["deceased"] })).status).toBe(200);
  });

  it("tells a store the same", async () => {
    const customerId = await buildCustomer(api.owner, {
      partner_id: partnerUser.partnerId,
      deceased_at: "2026-10-01",
    });
    const told = await partner.post("/api/partner/cases", { ...request, customerId });
    expect([told.status, codesOf(told)]).toEqual([409, ["deceased"]]);
    const body = { ...request, customerId, acknowledged: ["deceased"] };
    expect((await partner.post("/api/partner/cases", body)).status).toBe(201);
  });

  it("tells of a store outside its area, at once with whatever else there is", async () => {
    const customerId = await buildCustomer(api.owner, { care_call_refused: true });
    const partnerId = await partnerOf("大阪府");
    const told = await operator.post("/api/operator/cases", {
      ...request,
      kind: "care_call",
      customerId,
      partnerId,
    });
    expect(codesOf(told)).toEqual(["care_call_refused", "outside_area"]);
    expect(told.error.message).toContain(
      "遠方店の対応エリアに、お客様の住所（東京都世田谷区）は含まれていません。",
    );
  });

  it("tells when a waiting case is sent outside the area, and sends no mail until it was read", async () => {
    const customerId = await buildCustomer(api.owner);
    const id = await buildCase(api.owner, { created_by: operatorUser.id, customer_id: customerId });
    const partnerId = await partnerOf("大阪府");
    const path = `/api/operator/cases/${id}/dispatch`;
    const told = await operator.post(path, { version: 1, partnerId });
    expect([told.status, codesOf(told)]).toEqual([409, ["outside_area"]]);
    const mails = "SELECT 1 FROM mails WHERE case_id = $1";
    expect((await api.owner.query(mails, [id])).rows).toEqual([]);
    const sent = await operator.post(path, { version: 1, partnerId, acknowledged: ["outside_area"] });
    expect(sent.status).toBe(200);
    expect((await api.owner.query(mails, [id])).rows).toHaveLength(1);
  });

  it("takes a whole city for its wards", async () => {
    const customerId = await buildCustomer(api.owner, { prefecture: "神奈川県", city: "横浜市鶴見区" });
    const partnerId = await partnerOf("神奈川県");
    await api.owner.query("UPDATE partner_service_areas SET city = '横浜市' WHERE partner_id = $1", [
      partnerId,
    ]);
    expect((await operator.post("/api/operator/cases", { ...request, customerId, partnerId })).status).toBe(
      201,
    );
  });

  it("tells when a filed case becomes a care call or another person's", async () => {
    const refuser = await buildCustomer(api.owner, { care_call_refused: true });
    const id = await buildCase(api.owner, { created_by: operatorUser.id, customer_id: refuser });
    const path = `/api/operator/cases/${id}`;
    const told = await operator.put(path, { version: 1, kind: "care_call" });
    expect([told.status, codesOf(told)]).toEqual([409, ["care_call_refused"]]);
    expect((await operator.put(path, { version: 1, priority: "high" })).status).toBe(200);
  });

  it("refuses wished times the wrong way round, on the field", async () => {
    const customerId = await buildCustomer(api.owner);
    const times = { requestedTimeFrom: "15:00", requestedTimeTo: "10:00" };
    const refused = await operator.post("/api/operator/cases", { ...request, customerId, ...times });
    expect(refused.status).toBe(400);
    expect(refused.error.details).toEqual({
      requestedTimeTo: "ご希望の終わりの時刻は、始まりの時刻より後にしてください。",
    });
  });

  it("refuses to acknowledge what there is no warning of", async () => {
    const refused = await operator.post("/api/operator/cases", { ...request, acknowledged: ["everything"] });
    expect(refused.status).toBe(400);
  });
});
