import { ALL_ENDPOINTS } from "@magokoro/contract/all-endpoints";
import type { AnyEndpoint, SecuredAccess } from "@magokoro/contract/core/endpoint";
import type { UserType } from "@magokoro/domain/user/user-type";
import { buildCase, buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

type Guest = Extract<UserType, "partner" | "concierge">;
type Row = "case" | "customer" | "report" | "file";

const ROW_OF: [RegExp, Row][] = [
  [/\/cases\/\{id\}/, "case"],
  [/\/customers\/\{id\}/, "customer"],
  [/\/reports\/\{id\}/, "report"],
  [/\/(files|uploads)\/\{id\}/, "file"],
];

const BODIES: Record<string, unknown> = {
  "operatorCases.update": { version: 1, title: "草取りと水やり" },
  "operatorCases.cancel": { version: 1, reason: "ご都合が変わったため" },
  "operatorCases.logEntries": { body: "鍵は隣家に預けてある。" },
  "partnerCases.schedule": {
    version: 1,
    visitStart: "2027-01-05T10:00:00+09:00",
    visitEnd: "2027-01-05T11:00:00+09:00",
  },
};

/** Operations of a room that are open to guests, by descriptor. */
const shared = ALL_ENDPOINTS.flatMap((endpoint) => {
  const { access } = endpoint;
  const room = /^\/api\/(operator|partner)\//.exec(endpoint.path)?.[1];
  if (access === "public" || !room) return [];
  const guests = access.roles.filter(
    (role): role is Guest => role !== room && role !== "operator" && role !== "admin",
  );
  return guests.map((guest) => [endpoint.id, guest, endpoint] as const);
});
const onOneRow = shared.filter(([, , endpoint]) => endpoint.path.includes("{id}"));
const onLists = shared.filter(
  ([, , endpoint]) => !endpoint.path.includes("{id}") && endpoint.method === "GET",
);

/* Stores and concierges in the operators' room, concierges in the stores'. */
describe("guests in another's room", () => {
  let api: TestApi;
  let operator: TestUser;
  let own: Record<Guest, TestUser>;
  let strangers: Record<Guest, TestUser>;

  beforeAll(async () => {
    api = await startTestApi();
    operator = await buildUser(api.owner, "operator");
    own = await staff();
    strangers = await staff();
  });
  afterAll(() => api.stop());

  async function staff(): Promise<Record<Guest, TestUser>> {
    const partner = await buildUser(api.owner, "partner");
    return {
      partner,
      concierge: await buildUser(api.owner, "concierge", { partnerId: partner.partnerId ?? 0 }),
    };
  }

  const clientOf = (guest: Guest, people: Record<Guest, TestUser>) =>
    TestClient.signedIn(api, guest, people[guest]);

  /** A fresh row of the first store's, since some operations use it up. */
  async function buildRow(row: Row, endpoint: AnyEndpoint): Promise<number> {
    const customer = await buildCustomer(api.owner, {
      partner_id: own.partner.partnerId,
      family_name: "秘密",
    });
    if (row === "customer") return customer;
    const isDraft = endpoint.method === "DELETE";
    const caseId = await buildCase(api.owner, {
      created_by: own.partner.id,
      customer_id: customer,
      partner_id: own.partner.partnerId,
      status: isDraft ? "draft" : row === "report" ? "reported" : "assigned",
      ...(isDraft
        ? { case_number: null }
        : { assignee_ids: [own.concierge.conciergeId], primary_concierge_id: own.concierge.conciergeId }),
    });
    if (row === "case") return caseId;
    const partner = own.partner.partnerId;
    const report = await insert(REPORT, [caseId, customer, partner, own.concierge.conciergeId]);
    return row === "report" ? report : insert(FILE, [partner, own.concierge.id, report]);
  }

  async function insert(sql: string, values: unknown[]): Promise<number> {
    const { rows } = await api.owner.query<{ id: number }>(sql, values);
    return rows[0]?.id ?? 0;
  }

  const REPORT = `INSERT INTO reports (case_id, customer_id, partner_id, reporter_id, status, conversation)
    VALUES ($1, $2, $3, $4, 'submitted', '秘密') RETURNING id`;
  const FILE = `WITH filed AS (
      INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, partner_id, created_by)
      VALUES (gen_random_uuid(), 'report_photo', 'attached', 'reports/x/photo.jpg', 'x.jpg', 'image/jpeg', $1, $2) RETURNING id)
    INSERT INTO report_files (report_id, file_id, position) SELECT $3, id, 1 FROM filed RETURNING file_id AS id`;

  const ask = (client: TestClient, endpoint: AnyEndpoint, id: number) =>
    client.send(
      endpoint.method,
      endpoint.path.replace("{id}", String(id)).replace("{code}", "1560052"),
      endpoint.method === "GET" ? {} : { body: BODIES[endpoint.id] ?? {} },
    );

  it("are declared operation by operation, and each has its permission", () => {
    expect(shared.length).toBeGreaterThanOrEqual(24);
    for (const [, , endpoint] of shared) expect((endpoint.access as SecuredAccess).permission).toBeTruthy();
  });

  it.each(onOneRow)(
    "%s: a %s gets their own row, and another store's as one that does not exist",
    async (_id, guest, endpoint) => {
      const row = ROW_OF.find(([pattern]) => pattern.test(endpoint.path))?.[1];
      if (!row) throw new Error(`${endpoint.path} names no known row`);
      const id = await buildRow(row, endpoint);
      const stranger = await clientOf(guest, strangers);
      const real = await ask(stranger, endpoint, id);
      const none = await ask(stranger, endpoint, 999_999);
      expect([real.status, withoutTime(real.text)]).toEqual([404, withoutTime(none.text)]);
      const mine = await ask(await clientOf(guest, own), endpoint, id);
      expect([mine.status, mine.status === 200 ? "" : mine.text]).toEqual([200, ""]);
    },
  );

  it.each(onLists)("%s: a %s finds nothing of another store", async (_id, guest, endpoint) => {
    await buildRow("report", endpoint);
    const found = await ask(await clientOf(guest, strangers), endpoint, 0);
    expect(found.status).toBe(200);
    expect(found.text).not.toContain("秘密");
  });

  it("keeps what a case of the operators' own says from everybody else", async () => {
    const customer = await buildCustomer(api.owner, { family_name: "秘密" });
    const pending = await buildCase(api.owner, { created_by: operator.id, customer_id: customer });
    for (const guest of ["partner", "concierge"] as const) {
      const client = await clientOf(guest, own);
      expect((await client.get(`/api/operator/cases/${pending}`)).status).toBe(404);
    }
  });
});

const withoutTime = (text: string) => text.replace(/"timestamp":"[^"]+"/, "");
