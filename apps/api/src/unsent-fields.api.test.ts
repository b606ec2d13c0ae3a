import { buildCase, buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

/** An app of last month knows fewer fields than the server: what it does not send must survive it. */
describe("a PUT that sends one field", () => {
  let api: TestApi;
  let operatorUser: TestUser;
  let partnerUser: TestUser;
  let operator: TestClient;
  let partner: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    operatorUser = await buildUser(api.owner, "operator");
    partnerUser = await buildUser(api.owner, "partner");
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    partner = await TestClient.signedIn(api, "partner", partnerUser);
  });
  afterAll(() => api.stop());

  const FULL = {
    gender: "female",
    birth_date: "1940-02-03",
    home_phone: "+81312345601",
    building: "はなみ荘 101",
    billing_name: "山田 一郎",
    billing_address: "東京都世田谷区桜丘9-9",
    referrer_code: "R-77",
    payment_method: "請求書",
    collection_method: "銀行振込",
    is_facility: true,
    dm_refused: true,
    care_call_refused: true,
    address_faulty: true,
    hobbies: "囲碁と俳句",
    notes: "玄関の段差に注意",
    alert_note: "犬がいます",
    latitude: 35.6513,
    longitude: 139.6368,
    location_precision: "point",
    call_center_memo: "午後に電話",
    status: "prospect",
  };

  async function customerWithContact(values: Record<string, unknown> = {}): Promise<number> {
    const id = await buildCustomer(api.owner, { ...FULL, partner_id: partnerUser.partnerId, ...values });
    await api.owner.query(
      "INSERT INTO customer_contacts (customer_id, name, kana, relationship, phone) VALUES ($1, '山田 次郎', 'やまだ じろう', '長男', '+819011112222')",
      [id],
    );
    return id;
  }

  /** Everything a role sees of a row but what every change moves. */
  const kept = ({ data }: TestAnswer) => {
    const { version: _version, updatedAt: _at, ...rest } = data as Record<string, unknown>;
    return rest;
  };

  it.each(["operator", "partner"] as const)("leaves the rest of a customer to the %s alone", async (room) => {
    const client = room === "operator" ? operator : partner;
    const id = await customerWithContact();
    const path = `/api/${room}/customers/${id}`;
    const before = await client.get(path);
    const answer = await client.put(path, { version: 1, notes: "鍵は隣の方が預かる" });
    expect(answer.status).toBe(200);
    expect(kept(answer)).toEqual({ ...kept(before), notes: "鍵は隣の方が預かる" });
    const { rows } = await api.owner.query("SELECT call_center_memo FROM customers WHERE id = $1", [id]);
    expect(rows).toEqual([{ call_center_memo: "午後に電話" }]);
  });

  it("clears what is sent as null, and the contacts only when their list is sent", async () => {
    const id = await customerWithContact();
    const path = `/api/operator/customers/${id}`;
    const cleared = await operator.put(path, { version: 1, hobbies: null, callCenterMemo: null });
    expect(cleared.data).toMatchObject({
      hobbies: null,
      callCenterMemo: null,
      contacts: [{ name: "山田 次郎" }],
    });
    const emptied = await operator.put(path, { version: 2, contacts: [] });
    expect(emptied.data).toMatchObject({ contacts: [], notes: "玄関の段差に注意" });
  });

  it("keeps a customer findable by what was not sent", async () => {
    const id = await customerWithContact({ family_name_kana: "ちんめい", home_phone: "+81312345602" });
    const { status } = await operator.put(`/api/operator/customers/${id}`, { version: 1, city: "港区" });
    expect(status).toBe(200);
    for (const search of ["ちんめい", "09011112222"]) {
      const { data } = await operator.get(`/api/operator/customers?search=${encodeURIComponent(search)}`);
      expect((data as { id: number }[]).map((found) => found.id)).toContain(id);
    }
  });

  it("asks about duplicates only when what makes a person was changed", async () => {
    const twin = { family_name_kana: "ふたご", given_name_kana: "はな", search_name: "双子花 ふたごはな" };
    const id = await customerWithContact({ ...twin, home_phone: "+81312345699" });
    await customerWithContact({ ...twin, home_phone: "+81312345699" });
    const path = `/api/operator/customers/${id}`;
    expect((await operator.put(path, { version: 1, hobbies: "編み物" })).status).toBe(200);
    const asked = await operator.put(path, { version: 2, birthDate: "1941-01-01" });
    expect(asked).toMatchObject({ status: 409, error: { details: { reason: "duplicate" } } });
  });

  it.each(["operator", "partner"] as const)("leaves the rest of a case to the %s alone", async (room) => {
    const client = room === "operator" ? operator : partner;
    const customerId = await customerWithContact();
    const id = await buildCase(api.owner, {
      created_by: operatorUser.id,
      customer_id: customerId,
      partner_id: partnerUser.partnerId,
      status: "assigned",
      contact_channel: "電話",
      order_route: "コールセンター",
      priority: "urgent",
      requested_date: "2026-12-01",
      requested_time_from: "10:00",
      visit_address: "病院の正面玄関",
      estimated_minutes: 90,
      estimated_price: 4500,
    });
    const path = `/api/${room}/cases/${id}`;
    const before = await client.get(path);
    const answer = await client.put(path, { version: 1, title: "草取りと剪定" });
    expect(answer.status).toBe(200);
    const { partnerSeenAt: _seen, ...rest } = kept(answer);
    const { partnerSeenAt: _before, ...was } = kept(before);
    expect(rest).toEqual({ ...was, title: "草取りと剪定" });
  });

  it("leaves the rest of a report draft alone, photos and signature too", async () => {
    const helper = await buildUser(api.owner, "concierge", { partnerId: partnerUser.partnerId ?? 0 });
    const concierge = await TestClient.signedIn(api, "concierge", helper);
    const id = await buildCase(api.owner, {
      created_by: operatorUser.id,
      customer_id: await customerWithContact(),
      partner_id: partnerUser.partnerId,
      status: "completed",
      assignee_ids: [helper.conciergeId],
      primary_concierge_id: helper.conciergeId,
    });
    const [photo, signature] = await Promise.all([readyFile(helper), readyFile(helper)]);
    const path = `/api/concierge/cases/${id}/report/draft`;
    const first = await concierge.put(path, {
      conversation: "お元気でした。",
      workSummary: "草取り",
      condition: "良好",
      supportMinutes: 80,
      headcount: 2,
      fee: 5500,
      transport: 400,
      voucher: 100,
      expenses: 300,
      expensesNote: "ごみ袋",
      paymentMethod: "現金",
      collected: true,
      troubles: "なし",
      photoIds: [photo],
      signatureId: signature,
    });
    expect(first.status).toBe(200);
    const answer = await concierge.put(path, { version: 1, nextAction: "来月も伺う" });
    expect(answer.status).toBe(200);
    expect(kept(answer)).toEqual({ ...kept(first), nextAction: "来月も伺う" });
    const dropped = await concierge.put(path, { version: 2, photoIds: [], signatureId: null });
    expect(dropped.data).toMatchObject({ photos: [], photoCount: 0, signature: null, fee: 5500 });
  });

  async function readyFile(owner: TestUser): Promise<number> {
    const { rows } = await api.owner.query<{ id: number }>(
      `INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, byte_size, width, height, partner_id, created_by)
       VALUES (gen_random_uuid(), 'report_photo', 'ready', 'temp/' || gen_random_uuid() || '/photo.jpg', 'a.jpg', 'image/jpeg', 10, 4, 3, $1, $2) RETURNING id`,
      [owner.partnerId, owner.id],
    );
    return rows[0]?.id ?? 0;
  }

  it("leaves type, store and concierge of an account alone", async () => {
    const admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const helper = await buildUser(api.owner, "concierge");
    const stepped = await admin.steppedUp();
    const path = `/api/admin/accounts/${helper.id}`;
    const before = await admin.get(path);
    const answer = await stepped.put(path, { version: 1, name: "改名 花子" });
    expect(answer.status).toBe(200);
    expect(kept(answer)).toEqual({ ...kept(before), name: "改名 花子" });
    const refused = await stepped.put(path, { version: 2, partnerId: null });
    expect(refused).toMatchObject({ status: 400, error: { code: "VALIDATION_ERROR" } });
    expect(refused.text).toContain("加盟店を選んでください。");
  });

  it("leaves the kana of one's own name alone", async () => {
    const before = await operator.get("/api/auth/profile");
    const answer = await operator.put("/api/auth/profile", { version: 1, name: "新しい 名前" });
    expect(answer.status).toBe(200);
    expect(kept(answer)).toEqual({ ...kept(before), name: "新しい 名前" });
  });
});
