import { randomUUID } from "node:crypto";
import { ALL_ENDPOINTS } from "@magokoro/contract/all-endpoints";
import type { AnyEndpoint, SecuredAccess } from "@magokoro/contract/core/endpoint";
import { USER_TYPES, type UserType } from "@magokoro/domain/user/user-type";
import { createAccessTokens } from "./authz/access-token";
import { ROLE_PERMISSIONS } from "@magokoro/contract/access/role-permissions";
import { STEP_PERMISSIONS } from "./authz/step-permissions";
import { buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";
import { createAccessToken } from "./testing/test-tokens";

const ONE_HOUR_AGO = { now: () => new Date(Date.now() - 60 * 60 * 1000) };

type Secured = AnyEndpoint & { access: SecuredAccess };

const isSecured = (endpoint: AnyEndpoint): endpoint is Secured => endpoint.access !== "public";

/** Every operation × every role, nobody, and every kind of token that must not count. */
describe("the permission matrix", () => {
  let api: TestApi;
  let clients: Record<UserType, TestClient>;
  let strangers: Record<string, TestClient>;

  beforeAll(async () => {
    api = await startTestApi({ environment: { USER_REQUESTS_PER_MINUTE: "100000" } });
    const entries: [UserType, TestClient][] = [];
    for (const type of USER_TYPES)
      entries.push([type, await TestClient.signedIn(api, type, await buildUser(api.owner, type))]);
    clients = Object.fromEntries(entries) as Record<UserType, TestClient>;
    strangers = await buildStrangers();
  });
  afterAll(() => api.stop());

  async function buildStrangers(): Promise<Record<string, TestClient>> {
    const user = await buildUser(api.owner, "operator");
    const disabled = await buildUser(api.owner, "operator");
    const disabledToken = await createAccessToken(api, "operator", disabled);
    await disableByAdmin(disabled);
    const foreign = createAccessTokens(["a secret this product never had, 32+ characters"], {
      now: () => new Date(),
    });
    return {
      nobody: new TestClient(api),
      garbage: new TestClient(api, "not.a.token"),
      expired: new TestClient(
        api,
        await issueWith(createAccessTokens(api.running.services.config.JWT_SECRETS, ONE_HOUR_AGO), user),
      ),
      forged: new TestClient(api, await issueWith(foreign, user)),
      disabled: new TestClient(api, disabledToken),
    };
  }

  async function issueWith(tokens: ReturnType<typeof createAccessTokens>, user: TestUser): Promise<string> {
    const session = await api.running.services.sessions.open(user.id, { userAgent: "test", ip: "127.0.0.1" });
    return tokens.issue({
      userId: user.id,
      email: user.email,
      userType: "operator",
      partnerId: null,
      conciergeId: null,
      permissions: ROLE_PERMISSIONS.operator,
      sessionId: session.sessionId,
    });
  }

  async function disableByAdmin(user: TestUser): Promise<void> {
    const admin = await clients.admin.steppedUp();
    const { status } = await admin.post(`/api/admin/accounts/${user.id}/deactivate`, { version: 1 });
    if (status !== 200) throw new Error(`deactivation answered ${status}`);
  }

  const ask = (client: TestClient, endpoint: AnyEndpoint) => {
    const id = endpoint.path.startsWith("/api/auth/sessions") ? randomUUID() : "999999";
    const path = endpoint.path.replace("{id}", id).replace("{code}", "1560052");
    return client.send(endpoint.method, path, endpoint.method === "GET" ? {} : { body: {} });
  };

  it("mounts exactly the operations of the contract", async () => {
    const { text } = await new TestClient(api).get("/api/openapi.json");
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>> };
    const mounted = Object.values(paths).flatMap((operations) =>
      Object.values(operations).map((one) => one.operationId),
    );
    expect(mounted.sort()).toEqual(ALL_ENDPOINTS.map((endpoint) => endpoint.id).sort());
  });

  const secured = ALL_ENDPOINTS.filter(isSecured);
  // Acts that end the asker's own sessions come with a person of their own.
  const endsItself = new Set(["auth.logoutEverywhere"]);

  it.each(secured.map((endpoint) => [endpoint.id, endpoint] as const))("%s", async (id, endpoint) => {
    const { roles, needsStepUp } = endpoint.access;
    for (const [who, client] of Object.entries(strangers))
      expect([who, (await ask(client, endpoint)).status]).toEqual([who, 401]);
    for (const type of USER_TYPES) {
      const client = endsItself.has(id)
        ? await TestClient.signedIn(api, type, await buildUser(api.owner, type))
        : clients[type];
      const isAllowed = roles.includes(type);
      if (!isAllowed || needsStepUp) {
        const { status, error } = await ask(client, endpoint);
        expect([type, status, error.code]).toEqual([type, 403, "FORBIDDEN"]);
        // Who may not do it at all is not invited to prove who they are.
        expect(error.details !== undefined).toBe(isAllowed);
      }
      if (!isAllowed) continue;
      const { status } = await ask(needsStepUp ? await client.steppedUp() : client, endpoint);
      expect([type, status]).not.toEqual([type, 401]);
      expect([type, status]).not.toEqual([type, 403]);
      expect(status).toBeLessThan(500);
    }
  });

  it.each(Object.entries(STEP_PERMISSIONS))(
    "lets a token whose %s is still to come do that and nothing else",
    async (step, permissions) => {
      const user = await buildUser(api.owner, "admin");
      const { sessions, tokens } = api.running.services;
      const { sessionId } = await sessions.open(user.id, { userAgent: "test", ip: "127.0.0.1" });
      const actor = { userId: user.id, email: user.email, partnerId: null, conciergeId: null, sessionId };
      const client = new TestClient(api, await tokens.issue({ ...actor, userType: "admin", permissions }));
      for (const endpoint of secured) {
        const { status, error } = await ask(client, endpoint);
        const isOpen = permissions.includes(endpoint.access.permission);
        if (isOpen)
          expect([endpoint.id, error?.details]).not.toEqual([
            endpoint.id,
            { reason: "next_step", nextStep: step },
          ]);
        else expect([endpoint.id, status]).toEqual([endpoint.id, 403]);
      }
    },
  );

  it("refuses a token whose session was ended", async () => {
    const user = await buildUser(api.owner, "operator");
    const client = await TestClient.signedIn(api, "operator", user);
    await api.running.services.sessions.endAll(user.id);
    expect((await client.get("/api/auth/me")).status).toBe(401);
  });
});
