import { recordAudit } from "./features/audit/record-audit";
import { buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { signInDevice, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

interface Entry {
  actor: { id: number | null; name: string; userType: string | null };
  action: string;
  objectType: string;
  objectId: number | null;
  objectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  ip: string | null;
  requestId: string | null;
  at: string;
}

describe("the audit log", () => {
  let api: TestApi;
  let admin: TestUser;
  let client: TestClient;
  let operator: TestUser;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await buildUser(api.owner, "admin");
    operator = await buildUser(api.owner, "operator");
    client = await (await TestClient.signedIn(api, "admin", admin)).steppedUp();
  });
  afterAll(() => api.stop());

  const find = async (query: string) => {
    const { data, meta, status } = await client.get(`/api/admin/audit-logs?${query}`);
    expect(status).toBe(200);
    return { entries: data as Entry[], meta };
  };

  it("says who saw a customer, from where, in which request", async () => {
    const customerId = await buildCustomer(api.owner, { family_name: "閲覧", given_name: "花" });
    const viewer = await TestClient.signedIn(api, "operator", operator);
    const view = await viewer.get(`/api/operator/customers/${customerId}`, {
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    const { entries } = await find(`objectType=customer&objectId=${customerId}`);
    expect(entries).toMatchObject([
      {
        actor: { id: operator.id, name: "試験 operator", userType: "operator" },
        action: "customer.view",
        objectName: "閲覧 花",
        ip: "203.0.113.9",
        requestId: view.headers.get("x-request-id"),
      },
    ]);
  });

  it("keeps what stood before and after a change to an account, and never a secret", async () => {
    const user = await buildUser(api.owner, "operator");
    const body = {
      userType: "operator",
      name: "変更 後",
      nameKana: "へんこう ご",
      email: user.email,
      version: 1,
    };
    await client.put(`/api/admin/accounts/${user.id}`, body);
    const { entries } = await find(`objectType=user&objectId=${user.id}&action=account.updated`);
    expect(entries).toMatchObject([
      {
        before: { name: "試験 operator", nameKana: "しけん" },
        after: { name: "変更 後", nameKana: "へんこう ご" },
      },
    ]);
    expect(Object.keys(entries[0]?.after ?? {}).sort()).toEqual(["name", "nameKana"]);
  });

  it("holds signing in, failing and signing out", async () => {
    const user = await buildUser(api.owner, "operator");
    await tryLogin(api, user.email, { password: "wrong", ip: "203.0.113.7" });
    const { client: device, cookie } = await signInDevice(api, user.email, { ip: "203.0.113.7" });
    await device.post("/api/auth/logout", {}, { headers: { cookie, origin: "http://localhost:3000" } });
    const { entries } = await find(`objectType=user&objectId=${user.id}`);
    expect(entries.map(({ action, actor }) => [action, actor.id])).toEqual([
      ["auth.logout", user.id],
      ["auth.login", user.id],
      ["auth.login_failed", null],
    ]);
  });

  it("holds who was refused, once a minute for each operation", async () => {
    const nosy = await buildUser(api.owner, "partner");
    const { client: partner } = await signInDevice(api, nosy.email);
    for (let tries = 0; tries < 5; tries += 1) await partner.get("/api/admin/accounts");
    await partner.get("/api/admin/audit-logs");
    const { entries } = await find(`actorId=${nosy.id}&action=auth.refused`);
    expect(entries.map(({ after }) => after)).toEqual([
      { operation: "adminAuditLogs.find" },
      { operation: "adminAccounts.find" },
    ]);
  });

  it("is found by person, name, object, act and day, newest first, in pages", async () => {
    const { entries, meta } = await find(`actorId=${operator.id}`);
    expect(entries.every(({ actor }) => actor.id === operator.id)).toBe(true);
    expect(meta).toMatchObject({ page: 1, limit: 20 });
    expect((await find(`search=${encodeURIComponent("試験 oper")}`)).entries.length).toBeGreaterThan(0);
    expect((await find("search=%25")).entries).toEqual([]);
    const tomorrow = new Date(Date.now() + 33 * 60 * 60 * 1000).toISOString().slice(0, 10);
    expect((await find(`from=${tomorrow}`)).entries).toEqual([]);
    expect((await find("to=2020-01-01")).entries).toEqual([]);
    const { entries: all } = await find("limit=100");
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse());
    const { entries: second } = await find("limit=1&page=2");
    expect(second).toEqual([all[1]]);
    for (const bad of ["action=nothing", "from=2026-02-30", "actorId=x", "sort=id", "unknown=1"])
      expect((await client.get(`/api/admin/audit-logs?${bad}`)).status).toBe(400);
  });

  it("drops what proves who somebody is, whatever a caller hands over", async () => {
    const secrets = {
      password: "S3CRET-1",
      nested: { refreshToken: "S3CRET-2", name: "残る 名" },
      sealed: "S3CRET-3",
    };
    await api.running.services.db.write({ kind: "system", reason: "test" }, (tx) =>
      recordAudit(tx, null, {
        action: "account.updated",
        objectType: "user",
        objectId: 424_242,
        before: secrets,
        after: secrets,
      }),
    );
    const { entries } = await find("objectType=user&objectId=424242");
    expect(entries[0]?.after).toEqual({ nested: { name: "残る 名" } });
    expect(JSON.stringify(entries)).not.toContain("S3CRET");
  });

  it("shows its newest entries on the administrators' dashboard", async () => {
    const { data } = await client.get("/api/admin/dashboard");
    const { recentActivity } = data as { recentActivity: Entry[] };
    const { entries } = await find("limit=10");
    expect(recentActivity).toEqual(entries);
  });
});
