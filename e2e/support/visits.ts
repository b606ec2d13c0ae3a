import { expect, type APIRequestContext } from "@playwright/test";
import { addDays, tokyoDate, tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import { PASSWORD } from "./sign-in";

interface PartnerApi {
  get(path: string): Promise<Row>;
  post(path: string, data: unknown): Promise<Row>;
}

type Row = { id: number; version: number } & Record<string, unknown>;

/** The demo store's own office, over the API. */
export async function partnerApi(request: APIRequestContext): Promise<PartnerApi> {
  const login = await request.post("/api/auth/login", {
    data: { email: "partner@magokoro.example", password: PASSWORD },
  });
  const { accessToken } = (await login.json()).data as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}` };
  const call = async (method: "get" | "post", path: string, data?: unknown) => {
    const answer = await request[method](path, { headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).data;
  };
  return { get: (path) => call("get", path), post: (path, data) => call("post", path, data) };
}

/** A visit of the demo concierge in some days, at an hour of the night where nothing else is booked. */
export async function bookVisit(
  partner: PartnerApi,
  { title, daysAhead }: { title: string; daysAhead: number },
): Promise<Row> {
  const [customers, concierges] = [
    (await partner.get("/api/partner/customers?limit=10")) as unknown as Row[],
    (await partner.get("/api/partner/concierges")) as unknown as (Row & { name: string })[],
  ];
  const created = await partner.post("/api/partner/cases", {
    action: "submit",
    customerId: customers[0]?.id,
    title,
    requestDetail: "試験の訪問です。",
  });
  const day = addDays(tokyoDate(new Date()), daysAhead);
  const minute = Math.floor(Math.random() * 350);
  const visitStart = new Date(tokyoInstant(day, "00:00").getTime() + minute * 60_000);
  return partner.post(`/api/partner/cases/${created.id}/assign`, {
    version: created.version,
    primaryConciergeId: concierges.find(({ name }) => name === "青木 美咲")?.id,
    visitStart: visitStart.toISOString(),
    visitEnd: new Date(visitStart.getTime() + 60_000).toISOString(),
    // Nobody works at that hour, and not everybody may go everywhere: the store has read it.
    acknowledged: ["outside_hours", "off_day", "ng_concierge"],
  });
}
