import { buildUser } from "./testing/builders";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const LIMIT = 1024 * 1024 - 1_000;
const MAX_MILLISECONDS = 1_000;
const LOGIN = "/api/auth/login";
const CASES = "/api/operator/cases";
const CUSTOMERS = "/api/operator/customers";

const nested = (open: string, inside: string, close: string, levels: number) =>
  open.repeat(levels) + inside + close.repeat(levels);

/** As many members as 1 MB holds. */
function filled(member: (number: number) => string): string {
  const members: string[] = [];
  for (let bytes = 0, number = 0; bytes < LIMIT - 100; number += 1) {
    const next = member(number);
    members.push(next);
    bytes += next.length + 1;
  }
  return members.join(",");
}

const keys = (value: string) => filled((number) => `"k${number.toString(36)}":${value}`);
const longText = (field: string, part: string) =>
  `{"${field}":"${part.repeat(Math.floor((LIMIT - 100) / Buffer.byteLength(part)))}"}`;

/** Everybody waits while one body is looked at: each of these is 1 MB at most and must cost little. */
describe("a body made to be costly", () => {
  let api: TestApi;
  let operator: TestClient;
  let concierge: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    concierge = await TestClient.signedIn(api, "concierge", await buildUser(api.owner, "concierge"));
    // The first request of a process compiles what later ones only run.
    await operator.post(CASES, { kindDetail: { a: [] } });
    await operator.post(CUSTOMERS, { email: "x" });
  });
  afterAll(() => api.stop());

  async function expectQuickRefusal(client: TestClient, path: string, rawBody: string, method = "POST") {
    expect(Buffer.byteLength(rawBody)).toBeLessThan(1024 * 1024);
    const startedAt = performance.now();
    const answer = await client.send(method, path, { rawBody });
    const milliseconds = performance.now() - startedAt;
    expectRefusal(answer, "VALIDATION_ERROR");
    expect(answer.text.length).toBeLessThan(20_000);
    expect(milliseconds).toBeLessThan(MAX_MILLISECONDS);
  }

  it.each([
    ["10,000 lists in a known field", LOGIN, `{"email":${nested("[", "", "]", 10_000)}}`],
    ["10,000 objects in a known field", CASES, `{"kindDetail":${nested('{"a":', "1", "}", 10_000)}}`],
    ["10,000 objects in an unknown field", CASES, `{"x":${nested('{"a":', "1", "}", 10_000)}}`],
    ["lists as deep as 1 MB goes", LOGIN, `{"email":${nested("[", "", "]", 500_000)}}`],
    ["brackets that never close", LOGIN, "[".repeat(LIMIT)],
    ["objects that never close", LOGIN, '{"a":'.repeat(LIMIT / 5)],
  ])("nested: %s", (_what, path, body) => expectQuickRefusal(operator, path, body));

  it.each([
    ["unknown fields", CASES, `{${keys("1")}}`],
    ["unknown fields before anybody signed in", LOGIN, `{${keys("1")}}`],
    ["wrong entries of a loose object", CASES, `{"kindDetail":{${keys("[]")}}}`],
    ["good entries of a loose object", CASES, `{"kindDetail":{${keys("1")}}}`],
    ["contacts", CUSTOMERS, `{"contacts":[${filled(() => "{}")}]}`],
    ["contacts that are none", CUSTOMERS, `{"contacts":[${filled(() => "1")}]}`],
  ])("crowded: 1 MB of %s", (_what, path, body) => expectQuickRefusal(operator, path, body));

  it.each(["memberIds", "serviceTypeIds", "photoIds"])("crowded: 1 MB of wrong ids in %s", (field) =>
    expectQuickRefusal(concierge, "/api/concierge/cases/1/report", `{"${field}":[${filled(() => "0")}]}`),
  );

  it.each([
    [LOGIN, "email", "a"],
    [LOGIN, "email", "a@"],
    [LOGIN, "password", "x"],
    ["/api/auth/login/second-factor", "code", " 1"],
    ["/api/auth/password-reset", "email", "a@"],
    [CUSTOMERS, "email", "a"],
    [CUSTOMERS, "email", "a."],
    [CUSTOMERS, "email", "a@a."],
    [CUSTOMERS, "homePhone", "0"],
    [CUSTOMERS, "homePhone", "-"],
    [CUSTOMERS, "postalCode", "1"],
    [CUSTOMERS, "familyNameKana", "カ"],
    [CUSTOMERS, "familyName", " "],
    [CUSTOMERS, "birthDate", "1"],
    [CASES, "title", " x"],
    [CASES, "requestedTimeFrom", "1"],
  ])("long: %s with 1 MB in %s (%j)", (path, field, part) =>
    expectQuickRefusal(operator, path, longText(field, part)),
  );

  it.each(["A", "A=", "AAA*", "ÿ"])("long: a photo of 1 MB of %j", (part) =>
    expectQuickRefusal(operator, "/api/auth/avatar", longText("image", part), "PUT"),
  );

  it("long: a number of a million digits, and a name of a million letters", async () => {
    await expectQuickRefusal(operator, CASES, `{"customerId":${"9".repeat(LIMIT - 100)}}`);
    await expectQuickRefusal(operator, CASES, `{"${"k".repeat(LIMIT - 100)}":1}`);
  });
});
