import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { buildCustomer, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

/** The form sends what its inputs hold: the contract reads it, and what is kept are numbers and days. */
describe("a case as it is typed", () => {
  let api: TestApi;
  let operator: TestClient;
  let customerId: number;

  beforeAll(async () => {
    api = await startTestApi();
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    customerId = await buildCustomer(api.owner);
  });
  afterAll(() => api.stop());

  const filed = () => ({ title: "草取り", requestDetail: "玄関先の草取り", customerId: String(customerId) });
  const file = async (fields: object): Promise<CaseDetail> =>
    (await operator.post("/api/operator/cases", { ...filed(), action: "submit", ...fields })).data;

  it("is kept in numbers and days, however wide the digits and whatever the calendar", async () => {
    const item = await file({
      estimatedMinutes: "９０分",
      estimatedPrice: "５，５００円",
      requestedDate: "令和9年4月1日",
      serviceId: "",
    });
    expect(item).toMatchObject({
      customer: { id: customerId },
      estimatedMinutes: 90,
      estimatedPrice: 5500,
      requestedDate: "2027-04-01",
      service: null,
    });
  });

  it("keeps the fields of its kind as that kind reads them, and leaves out the empty ones", async () => {
    const moving = await file({
      kind: "relocation_consultation",
      kindDetail: { facility: "さくら苑", plan: "", monthlyFee: "１２０，０００", startDate: "R9.5.1" },
    });
    expect(moving.kindDetail).toEqual({ facility: "さくら苑", monthlyFee: 120_000, startDate: "2027-05-01" });
    const call = await file({ kind: "care_call", kindDetail: { isAtHome: "false", result: "お元気" } });
    expect(call.kindDetail).toEqual({ isAtHome: false, result: "お元気" });
  });

  it("reads a change of the extra fields by the kind the case has", async () => {
    const call = await file({ kind: "care_call", kindDetail: { isAtHome: true } });
    const { data }: { data: CaseDetail } = await operator.put(`/api/operator/cases/${call.id}`, {
      version: call.version,
      kindDetail: { isAtHome: "false" },
    });
    expect(data.kindDetail).toEqual({ isAtHome: false });
  });

  it("is refused with the sentence of the extra field that is wrong", async () => {
    const { error } = await operator.post("/api/operator/cases", {
      ...filed(),
      action: "submit",
      kind: "relocation_consultation",
      kindDetail: { facility: "さくら苑", startDate: "昭和65年1月1日" },
    });
    expect(error.details).toEqual({ "kindDetail.startDate": "昭和は64年1月7日までです。" });
  });
});
