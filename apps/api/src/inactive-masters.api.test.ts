import { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { Master } from "./features/masters/master-register.repository";
import { buildMasterRow } from "./testing/build-master-row";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const REPORT = { conversation: "お変わりなくお元気でした。", fee: 5000, version: null };
const CHOOSE = { supportTypeId: "選択肢から選び直してください。" };

let words = 0;

describe("a type that headquarters has made inactive", () => {
  let api: TestApi;
  let operator: TestClient;
  let concierge: TestClient;
  let visit: Record<string, unknown> & { created_by: number; customer_id: number };
  beforeAll(async () => {
    api = await startTestApi();
    const partnerId = await buildPartner(api.owner);
    const helper = await buildConcierge(api.owner, partnerId);
    const operatorUser = await buildUser(api.owner, "operator");
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    concierge = await TestClient.signedIn(
      api,
      "concierge",
      await buildUser(api.owner, "concierge", { partnerId, conciergeId: helper }),
    );
    visit = {
      created_by: operatorUser.id,
      customer_id: await buildCustomer(api.owner),
      status: "completed",
      partner_id: partnerId,
      assignee_ids: [helper],
      primary_concierge_id: helper,
    };
  });
  afterAll(() => api.stop());

  const inactive = (master: Master) =>
    buildMasterRow(api, master, { name: `廃止${(words += 1)}`, status: "inactive" });
  const keepDraft = (caseId: number, fields: object) =>
    concierge.put(`/api/concierge/cases/${caseId}/report/draft`, { ...REPORT, ...fields });

  it("is chosen for no report", async () => {
    const caseId = await buildCase(api.owner, visit);
    const supportTypeId = await inactive(MASTERS.supportTypes);
    const serviceTypeIds = [await inactive(MASTERS.serviceTypes)];
    const { details } = expectRefusal(await keepDraft(caseId, { supportTypeId }), "VALIDATION_ERROR");
    expect(details).toEqual(CHOOSE);
    expectRefusal(await keepDraft(caseId, { serviceTypeIds }), "VALIDATION_ERROR");
  });

  it("stays on the report of a visit that was ordered as such", async () => {
    const supportTypeId = await inactive(MASTERS.supportTypes);
    const caseId = await buildCase(api.owner, { ...visit, support_type_id: supportTypeId });
    const { status, data } = await keepDraft(caseId, { supportTypeId });
    expect([status, data]).toMatchObject([200, { supportType: { id: supportTypeId } }]);
  });

  it("stays on a report that has it already, also beside a new one", async () => {
    const caseId = await buildCase(api.owner, visit);
    const supportTypeId = await buildMasterRow(api, MASTERS.supportTypes, { name: "見本" });
    const [old, fresh] = [
      await buildMasterRow(api, MASTERS.serviceTypes, { name: "見本一" }),
      await buildMasterRow(api, MASTERS.serviceTypes, { name: "見本二" }),
    ];
    const { data } = await keepDraft(caseId, { supportTypeId, serviceTypeIds: [old] });
    const { version } = data as { version: number };
    await api.owner.query("UPDATE support_types SET status = 'inactive' WHERE id = $1", [supportTypeId]);
    await api.owner.query("UPDATE service_types SET status = 'inactive' WHERE id = $1", [old]);
    const again = await keepDraft(caseId, { version, supportTypeId, serviceTypeIds: [old, fresh] });
    expect([again.status, again.data]).toMatchObject([200, { serviceTypes: [{ id: old }, { id: fresh }] }]);
  });

  it("stays on a case that is changed in something else, and is put on no other", async () => {
    const supportTypeId = await inactive(MASTERS.supportTypes);
    const filed = {
      ...visit,
      status: "pending",
      partner_id: null,
      assignee_ids: [],
      primary_concierge_id: null,
    };
    const old = await buildCase(api.owner, { ...filed, support_type_id: supportTypeId });
    const other = await buildCase(api.owner, filed);
    const change = (id: number) =>
      operator.put(`/api/operator/cases/${id}`, { title: "草取り", supportTypeId, version: 1 });
    expect((await change(old)).status).toBe(200);
    expect(Object.keys(expectRefusal(await change(other), "VALIDATION_ERROR").details ?? {})).toEqual([
      "supportTypeId",
    ]);
  });
});
