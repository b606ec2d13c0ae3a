import { PassThrough } from "node:stream";
import { createLogger } from "./platform/log/logger";
import { buildCustomer, buildUser, TEST_PASSWORD } from "./testing/builders";
import { signInDevice, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";

/** What must never stand in a log, as a person or a program would have typed it. */
const CANARIES = {
  name: "かなりあ花子",
  phone: "08011112222",
  address: "かなりあ町7-7-7",
  password: "Wrong-canary-9",
  mail: "canary.person@example.jp",
};

describe("the log of a working day", () => {
  let api: TestApi;
  const lines: string[] = [];

  beforeAll(async () => {
    const stream = new PassThrough();
    stream.on("data", (chunk: Buffer) => lines.push(chunk.toString()));
    api = await startTestApi({ logger: createLogger("debug", stream) });
  });
  afterAll(() => api.stop());

  it("names operations and people by number, and holds no secret and nothing of a person", async () => {
    const user = await buildUser(api.owner, "operator");
    const { client, accessToken, cookie } = await signInDevice(api, user.email);
    await tryLogin(api, user.email, { password: CANARIES.password, ip: "10.3.3.3" });
    await tryLogin(api, CANARIES.mail, { password: CANARIES.password, ip: "10.3.3.4" });
    const customer = await buildCustomer(api.owner, {
      family_name: CANARIES.name,
      address_line: CANARIES.address,
    });
    await client.get(`/api/operator/customers/${customer}`);
    await client.get(`/api/operator/customers?search=${encodeURIComponent(CANARIES.phone)}`);
    await client.post("/api/operator/cases", { title: CANARIES.name, note: CANARIES.address });
    await client.put("/api/auth/profile", { version: 1, name: CANARIES.name, nameKana: "漢字" });
    // An error of the database quotes the row; ours must not.
    await api.owner.query("ALTER TABLE case_log_entries RENAME TO away");
    await client.get(`/api/operator/customers/${customer}`);
    await client.post("/api/operator/cases", { action: "draft", title: CANARIES.name });
    await api.owner.query("ALTER TABLE away RENAME TO case_log_entries");

    const log = lines.join("");
    expect(log).toContain('"action":"operatorCustomers.get"');
    expect(log).toContain(`"userId":${user.id}`);
    const secrets = [
      TEST_PASSWORD,
      user.email,
      accessToken,
      cookie.split("=")[1] ?? "-",
      ...Object.values(CANARIES),
    ];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
