import { buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const FORM = {
  familyName: "高橋",
  givenName: "ゆき",
  familyNameKana: "たかはし",
  givenNameKana: "ゆき",
  homePhone: "03-1234-5678",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "桜丘2-2",
  billingName: "高橋 誠",
  paymentMethod: "請求書",
  collectionMethod: "後日請求",
  dmRefused: true,
  contacts: [{ name: "高橋 誠", kana: "たかはし まこと", relationship: "長男", phone: "090-1111-2222" }],
};

describe("registering a customer", () => {
  let api: TestApi;
  let partnerId: number;
  let partner: TestClient;
  let operator: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    partnerId = await buildPartner(api.owner);
    partner = await TestClient.signedIn(api, "partner", await buildUser(api.owner, "partner", { partnerId }));
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
  });
  afterAll(() => api.stop());

  const idOf = ({ data }: { data: unknown }) => (data as { id: number }).id;

  it("as a store makes its own customer, with billing and contacts, on record", async () => {
    const created = await partner.post("/api/partner/customers", FORM);
    expect([created.status, created.error]).toEqual([201, undefined]);
    const id = idOf(created);
    const seen = await partner.get(`/api/partner/customers/${id}`);
    expect(seen.data).toMatchObject({
      billingName: "高橋 誠",
      paymentMethod: "請求書",
      collectionMethod: "後日請求",
      dmRefused: true,
      registrationRoute: "コールセンター",
      callCenterMemo: null,
      partner: { id: partnerId },
      contacts: [{ name: "高橋 誠", phone: "090-1111-2222" }],
    });
    const { rows } = await api.owner.query(
      "SELECT action FROM audit_logs WHERE object_type = 'customer' AND object_id = $1 ORDER BY id LIMIT 1",
      [id],
    );
    expect(rows).toEqual([{ action: "customer.create" }]);
  });

  it("as a store changes billing and leaves the operators' memo as it is", async () => {
    const created = await operator.post("/api/operator/customers", {
      ...FORM,
      homePhone: "03-2222-3333",
      givenName: "さち",
      givenNameKana: "さち",
      partnerId,
      callCenterMemo: "夕方にお電話ください。",
      allowDuplicate: true,
    });
    expect(created).toMatchObject({ status: 201, data: { callCenterMemo: "夕方にお電話ください。" } });
    const id = idOf(created);
    const changed = await partner.put(`/api/partner/customers/${id}`, {
      ...FORM,
      paymentMethod: "口座振替",
      billingName: null,
      allowDuplicate: true,
      version: 1,
    });
    expect(changed).toMatchObject({ status: 200, data: { paymentMethod: "口座振替", callCenterMemo: null } });
    expect((await operator.get(`/api/operator/customers/${id}`)).data).toMatchObject({
      paymentMethod: "口座振替",
      billingName: null,
      callCenterMemo: "夕方にお電話ください。",
    });
  });

  it("twice with one key makes one customer", async () => {
    const headers = { "idempotency-key": "store-registers-once" };
    const body = { ...FORM, homePhone: "03-4444-5555", allowDuplicate: true };
    const [first, second] = [
      await partner.post("/api/partner/customers", body, { headers }),
      await partner.post("/api/partner/customers", body, { headers }),
    ];
    expect([first.status, second.status, idOf(second)]).toEqual([201, 201, idOf(first)]);
  });
});
