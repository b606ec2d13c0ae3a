import { createServer, type Server } from "node:http";
import { createApp } from "./app";
import { createServices, type RunningServices } from "./create-services";
import { createLogger } from "./platform/log/logger";
import { buildUser } from "./testing/builders";
import { refreshWith, signInDevice, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

jest.setTimeout(30_000);

/** Two copies of the API on one database, as behind a load balancer. */
describe("two copies of the API", () => {
  let first: TestApi;
  let running: RunningServices;
  let server: Server;
  let second: TestApi;

  beforeAll(async () => {
    first = await startTestApi({ environment: { USER_REQUESTS_PER_MINUTE: "60" } });
    const { config } = first.running.services;
    running = createServices(config, createLogger("silent"));
    server = createServer(createApp(running.services, { diskPartner: running.diskPartner }));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    second = { ...first, running, url: `http://127.0.0.1:${port}` };
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await running.close();
    await first.stop();
  });

  const me = (api: TestApi, token: string) => new TestClient(api, token).get("/api/auth/me");

  it.each([
    ["signs out everywhere", (client: TestClient) => client.post("/api/auth/logout-everywhere")],
    [
      "changes the password",
      (client: TestClient) =>
        client.put("/api/auth/password", { currentPassword: "Test-password-1", newPassword: "Kaede7-mori" }),
    ],
  ])("both stop a live token within a second when its owner %s at one of them", async (_what, act) => {
    const { email } = await buildUser(first.owner, "operator");
    const { client, accessToken } = await signInDevice(first, email);
    expect((await me(second, accessToken)).status).toBe(200);
    expect((await act(client)).status).toBe(200);
    const endedAt = performance.now();
    while ((await me(second, accessToken)).status !== 401)
      expect(performance.now() - endedAt).toBeLessThan(1_000);
    expect((await me(first, accessToken)).status).toBe(401);
  });

  it("both stop a person who was deactivated, and neither lets them in again", async () => {
    const user = await buildUser(first.owner, "operator");
    const { accessToken, cookie } = await signInDevice(second, user.email);
    expect((await me(first, accessToken)).status).toBe(200);
    const admin = await TestClient.signedIn(first, "admin", await buildUser(first.owner, "admin"));
    await (await admin.steppedUp()).post(`/api/admin/accounts/${user.id}/deactivate`, { version: 1 });
    const endedAt = performance.now();
    while ((await me(second, accessToken)).status !== 401)
      expect(performance.now() - endedAt).toBeLessThan(1_000);
    expect((await refreshWith(second, cookie)).status).toBe(401);
    expect((await tryLogin(second, user.email)).status).toBe(401);
  });

  it("take a refresh token from each other, and a lock holds at both", async () => {
    const { email } = await buildUser(first.owner, "operator");
    const { cookie } = await signInDevice(first, email);
    expect((await refreshWith(second, cookie)).status).toBe(200);
    for (let tries = 0; tries < 5; tries += 1)
      await tryLogin(tries % 2 ? first : second, email, { password: "wrong", ip: "10.40.0.1" });
    for (const api of [first, second])
      expect((await tryLogin(api, email, { ip: "10.40.0.1" })).status).toBe(429);
  });

  it("count one person's requests together and say when to come back", async () => {
    const { email } = await buildUser(first.owner, "operator");
    const { accessToken } = await signInDevice(first, email);
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, index) => me(index % 2 ? first : second, accessToken)),
    );
    const allowed = answers.filter(({ status }) => status === 200).length;
    const refused = answers.find(({ status }) => status === 429);
    // Each copy takes its points in small lots: a lot more or less at most.
    expect(allowed).toBeGreaterThanOrEqual(48);
    expect(allowed).toBeLessThanOrEqual(60);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await signInDevice(second, (await buildUser(first.owner, "operator")).email);
    expect((await me(second, other.accessToken)).status).toBe(200);
  });
});
