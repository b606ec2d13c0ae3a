import { ALL_ENDPOINTS } from "@magokoro/contract/all-endpoints";
import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { USER_TYPES, type UserType } from "@magokoro/domain/user/user-type";
import { buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

/** Every operation × every role and nobody: what has no row here cannot be mounted. */
describe("the permission matrix", () => {
  let api: TestApi;
  let clients: Record<UserType, TestClient>;

  beforeAll(async () => {
    api = await startTestApi();
    const entries: [UserType, TestClient][] = [];
    for (const type of USER_TYPES)
      entries.push([type, await TestClient.signedIn(api, type, await buildUser(api.owner, type))]);
    clients = Object.fromEntries(entries) as Record<UserType, TestClient>;
  });
  afterAll(() => api.stop());

  const ask = (client: TestClient, endpoint: AnyEndpoint, headers: Record<string, string> = {}) => {
    const path = endpoint.path.replace("{id}", "999999").replace("{code}", "1560052");
    return client.send(endpoint.method, path, { ...(endpoint.method !== "GET" && { body: {} }), headers });
  };

  it("mounts exactly the operations of the contract", async () => {
    const { text } = await new TestClient(api).get("/api/openapi.json");
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> };
    const mounted = Object.values(paths).flatMap((operations) =>
      Object.values(operations).map((one) => one.operationId),
    );
    expect(mounted.sort()).toEqual(ALL_ENDPOINTS.map((endpoint) => endpoint.id).sort());
  });

  const secured = ALL_ENDPOINTS.filter((endpoint) => endpoint.access !== "public");

  it.each(secured.map((endpoint) => [endpoint.id, endpoint] as const))("%s", async (_id, endpoint) => {
    const { access } = endpoint;
    if (access === "public") throw new Error("filtered above");
    const nobody = new TestClient(api);
    expect((await ask(nobody, endpoint)).status).toBe(401);
    expect((await ask(nobody, endpoint, { authorization: "Bearer not.a.token" })).status).toBe(401);
    for (const type of USER_TYPES) {
      const { status, error } = await ask(clients[type], endpoint);
      if (access.roles.includes(type)) expect([type, status]).not.toEqual([type, 403]);
      else expect([type, status, error.code]).toEqual([type, 403, "FORBIDDEN"]);
      expect([type, status]).not.toEqual([type, 401]);
      expect(status).toBeLessThan(500);
    }
  });

  it("refuses a token whose session was ended", async () => {
    const user = await buildUser(api.owner, "operator");
    const client = await TestClient.signedIn(api, "operator", user);
    await api.running.services.sessions.endAll(user.id);
    expect((await client.get("/api/auth/me")).status).toBe(401);
  });
});
