import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { createFixedClock } from "./platform/clock/clock";
import { buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const STORE = {
  email: "store@example.jp",
  open_hours: JSON.stringify([1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }))),
  closes_on_holidays: true,
  night_name: "夜間 当番",
  night_phone: "+819012345678",
  night_email: "night@example.jp",
};
const DAY = "2026-11-24T10:00:00+09:00";
const NIGHT = "2026-11-24T22:00:00+09:00";
/** 勤労感謝の日, a Monday. */
const HOLIDAY = "2026-11-23T10:00:00+09:00";

describe("a store that is asked while it is closed", () => {
  let api: TestApi;
  let operator: TestClient;
  const clock = createFixedClock(new Date(DAY));

  beforeAll(async () => {
    api = await startTestApi({ clock });
  });
  afterAll(() => api.stop());

  /** Somebody signs in at that moment. */
  const itIs = async (at: string): Promise<void> => {
    clock.moveTo(new Date(at));
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
  };

  const file = async (over: Record<string, unknown> = {}): Promise<CaseDetail> => {
    const partnerId = await buildPartner(api.owner, { ...STORE, ...over });
    const { data, status } = await operator.post("/api/operator/cases", {
      title: "草取り",
      requestDetail: "玄関先の草取り",
      customerId: await buildCustomer(api.owner),
      partnerId,
      action: "submit",
    });
    expect(status).toBe(201);
    return data;
  };
  const mailsOf = async ({ id }: CaseDetail) =>
    (await api.owner.query("SELECT to_address FROM mails WHERE case_id = $1 ORDER BY id", [id])).rows.map(
      ({ to_address: to }) => to,
    );

  it.each([
    ["in the day to itself alone", DAY, ["store@example.jp"]],
    ["at night to both", NIGHT, ["store@example.jp", "night@example.jp"]],
    ["on a holiday to both", HOLIDAY, ["store@example.jp", "night@example.jp"]],
  ])("gets its mail %s", async (_what, at, addresses) => {
    await itIs(at);
    expect(await mailsOf(await file())).toEqual(addresses);
  });

  it("is asked once where both are one address, or nobody is named", async () => {
    await itIs(NIGHT);
    expect(await mailsOf(await file({ night_email: STORE.email }))).toEqual([STORE.email]);
    expect(await mailsOf(await file({ night_email: null }))).toEqual([STORE.email]);
  });

  it("is always open as long as it says no hours", async () => {
    await itIs(NIGHT);
    expect(await mailsOf(await file({ open_hours: "[]" }))).toEqual([STORE.email]);
  });

  it("is asked again the same way", async () => {
    await itIs(DAY);
    const item = await file();
    await itIs(NIGHT);
    await operator.post(`/api/operator/cases/${item.id}/resend`, { version: item.version });
    expect(await mailsOf(item)).toEqual([STORE.email, STORE.email, STORE.night_email]);
  });

  it("is shown to the operator with whom to call, until it opens", async () => {
    await itIs(NIGHT);
    const item = await file();
    expect(item.nightContact).toEqual({ name: "夜間 当番", phone: "090-1234-5678" });
    await itIs(DAY);
    const { data } = await operator.get(`/api/operator/cases/${item.id}`);
    expect((data as CaseDetail).nightContact).toBeNull();
  });
});
