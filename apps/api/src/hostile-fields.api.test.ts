import { buildCustomer, buildUser } from "./testing/builders";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const LOGIN = "/api/auth/login";
const RESET = "/api/auth/password-reset";
const CASES = "/api/operator/cases";
const CUSTOMERS = "/api/operator/customers";

describe("hostile fields", () => {
  let api: TestApi;
  let operator: TestClient;
  let customerId: number;

  beforeAll(async () => {
    api = await startTestApi();
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    customerId = await buildCustomer(api.owner);
  });
  afterAll(() => api.stop());

  const filed = () => ({ action: "submit", customerId, title: "草取り", requestDetail: "玄関先の草取り" });
  const person = () => ({
    familyName: "山田",
    givenName: "花子",
    familyNameKana: "やまだ",
    givenNameKana: "はなこ",
    prefecture: "東京都",
    city: "世田谷区",
    addressLine: "桜丘1-2-3",
    allowDuplicate: true,
  });
  const signIn = () => ({ email: "nobody@example.jp", password: "Wrong-password-1" });
  const contact = { name: "山田 一郎", relationship: "長男" };

  it.each([
    [CASES, { surprise: 1 }, "surprise"],
    [CASES, { status: "completed" }, "status"],
    [CASES, { createdBy: 1 }, "createdBy"],
    [CUSTOMERS, { contacts: [{ isAdmin: true }] }, "contacts.0.isAdmin"],
    [LOGIN, { email: "a@example.jp", password: "x", userType: "admin" }, "userType"],
  ])("%s refuses %j by the name of the unknown field", async (path, body, field) => {
    const { details } = expectRefusal(await operator.post(path, body), "VALIDATION_ERROR");
    expect(details).toMatchObject({ [field]: "この項目は受け付けていません。" });
  });

  it.each([
    [CASES, '{"__proto__":{"polluted":true}}'],
    [CASES, '{"constructor":{"prototype":{"polluted":true}}}'],
    [CASES, '{"prototype":{"polluted":true},"toString":"x","valueOf":null,"hasOwnProperty":1}'],
    [CASES, '{"kindDetail":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}'],
    [CASES, '{"kindDetail":{"__proto__":"x","toString":"x","hasOwnProperty":"x","then":"x"}}'],
    [CUSTOMERS, '{"contacts":[{"__proto__":{"polluted":true}}],"__proto__":{"contacts":[]}}'],
    [LOGIN, '{"__proto__":{"email":"a@example.jp","password":"x"}}'],
  ])("%s does nothing with %s", async (path, rawBody) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const answer = await operator.send("POST", path, { rawBody });
    if (answer.status !== 201) expectRefusal(answer, "VALIDATION_ERROR");
    expect(answer.text).not.toContain("polluted");
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(String({})).toBe("[object Object]");
  });

  it("takes text that only looks dangerous, and gives it back as it was", async () => {
    const title = "<b>🌸&amp;'\";--\u2028$& 𠮷";
    const { status, data } = await operator.post(CASES, { ...filed(), title });
    expect([status, (data as { title: string }).title]).toEqual([201, title]);
  });

  // PostgreSQL can keep none of these: whoever lets one through answers 500.
  const unstorable = [
    ["U+0000", "a\u0000b"],
    ["the first half of a pair alone", "a\ud800b"],
    ["the second half of a pair alone", "a\udc00b"],
  ] as const;

  describe.each(unstorable)("%s", (_what, text) => {
    it.each<[string, string, () => object]>([
      [LOGIN, "email", () => ({ ...signIn(), email: `${text}@example.jp` })],
      [LOGIN, "password", () => ({ ...signIn(), password: text })],
      [RESET, "email", () => ({ email: `${text}@example.jp` })],
      [CASES, "title", () => ({ ...filed(), title: text })],
      [CASES, "requestDetail", () => ({ ...filed(), requestDetail: text })],
      [CASES, "visitAddress", () => ({ ...filed(), visitAddress: text })],
      [CASES, "kindDetail of a draft", () => ({ kind: "care_call", kindDetail: { result: text } })],
      [CASES, "a key of kindDetail", () => ({ kind: "care_call", kindDetail: { [text]: "x" } })],
      [CUSTOMERS, "familyName", () => ({ ...person(), familyName: text })],
      [CUSTOMERS, "givenNameKana", () => ({ ...person(), givenNameKana: `は${text}` })],
      [CUSTOMERS, "email", () => ({ ...person(), email: `${text}@example.jp` })],
      [CUSTOMERS, "notes", () => ({ ...person(), notes: text })],
      [CUSTOMERS, "a contact's name", () => ({ ...person(), contacts: [{ ...contact, name: text }] })],
    ])("%s refuses it in %s", async (path, _field, body) => {
      const answer = await operator.post(path, body());
      expectRefusal(answer, path === LOGIN && answer.status === 401 ? "UNAUTHORIZED" : "VALIDATION_ERROR");
    });
  });

  it.each(unstorable)("%s is refused in one's own name", async (_what, name) => {
    const answer = await operator.put("/api/auth/profile", { version: 1, name, nameKana: "しけん" });
    expectRefusal(answer, "VALIDATION_ERROR");
  });

  // A half pair cannot be written in a URL; its three bytes can, and are no UTF-8.
  it.each(["%00", "a%00b", "%ED%A0%80", "%FF", "%"])("a query of %s never breaks anything", async (text) => {
    const searches = ["cases?search", "cases?status", "customers?search"];
    const typed = ["homePhone", "mobilePhone", "kana", "city", "birthDate"].map(
      (name) => `customer-duplicates?${name}`,
    );
    for (const query of [...searches, ...typed]) {
      const answer = await operator.get(`/api/operator/${query}=${text}`);
      if (answer.status !== 200) expectRefusal(answer, "VALIDATION_ERROR");
    }
  });
});
