import { readFileSync } from "node:fs";
import path from "node:path";
import { newestMailTo, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

/** The runbook's own statement, so that it stays true. */
const [statement = ""] =
  /INSERT INTO users[^;]+;/.exec(readFileSync(path.resolve("docs/runbook.md"), "utf8")) ?? [];
const EMAIL = "you@example.jp";
const PASSWORD = "Kaede7-mori";

describe("the first administrator, made as the runbook says", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await api.owner.query(statement);
  });
  afterAll(() => api.stop());

  it("comes in by a reset link alone, and has the second factor before them", async () => {
    for (const password of ["!", "", "Magokoro-2026"])
      expect((await tryLogin(api, EMAIL, { password, ip: "10.9.9.9" })).status).not.toBe(200);
    const nobody = new TestClient(api);
    await nobody.post("/api/auth/password-reset", { email: EMAIL });
    const link = /https?:\/\/\S+/.exec((await newestMailTo(api, EMAIL))?.text ?? "")?.[0] ?? "";
    const token = link.split("/").at(-1);
    const confirmed = await nobody.post("/api/auth/password-reset/confirm", { token, newPassword: PASSWORD });
    expect(confirmed.status).toBe(200);
    const login = await tryLogin(api, EMAIL, { password: PASSWORD, ip: "10.9.9.8" });
    expect(login).toMatchObject({ status: 200, data: { user: { userType: "admin" } } });
  });
});
