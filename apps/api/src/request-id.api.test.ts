import { exchangeRaw } from "./testing/exchange-raw";
import { expectNoInnerWorkings, expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("the id of a request", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const ask = (id: string) => new TestClient(api).get("/api/nothing", { headers: { "x-request-id": id } });

  it("is kept when a proxy gave a good one, so that both logs can be joined", async () => {
    expect((await ask("Root-1-67891233_abc")).headers.get("x-request-id")).toBe("Root-1-67891233_abc");
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a header of its own", "abcdefgh%0d%0aSet-Cookie:%20hostile=1"],
    ["10 kB", "hostile-".repeat(1_280)],
    ["one letter too much", "h".repeat(65)],
    ["too little to be found again", "hostile"],
    ["SQL", "'; DROP TABLE cases; --hostile"],
    ["a log line", '","level":60,"msg":"hostile'],
    ["two of them", "hostile-1, hostile-2"],
    ["letters beyond ASCII", "hostile-é-ÿ"],
  ])("is ours when it came as %s", async (_what, id) => {
    const answer = await ask(id);
    expectRefusal(answer, "NOT_FOUND");
    expect(answer.headers.get("x-request-id")).toMatch(UUID);
    expect(JSON.stringify([...answer.headers]) + answer.text).not.toContain(id.slice(0, 20));
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it.each(["\n", "\r", "\r\n ", "\u0000", "\u0085", "\u001b[31m"])(
    "never breaks a line and never colours one: %j",
    async (breaker) => {
      const line = `X-Request-Id: abcdefgh${breaker}Set-Cookie: hostile=1`;
      const request = `GET /api/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${line}\r\n\r\n`;
      const { text } = await exchangeRaw(api.url, [request]);
      expect(text).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(text).not.toMatch(/hostile|abcdefgh/);
      expectNoInnerWorkings(text);
    },
  );
});
