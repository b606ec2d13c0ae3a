import { gzipSync } from "node:zlib";
import { exchangeRaw, type RawExchange } from "./testing/exchange-raw";
import { expectNoInnerWorkings, expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";

const START = "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
/** Whoever reads the first request as shorter than it is takes this for a second one, and answers it. */
const SMUGGLED = "GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
const CHUNKED = "2\r\n{}\r\n0\r\n\r\n";

/** What no client sends by accident: requests whose end two servers could see in different places. */
describe("a sender who contradicts itself", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const send = (headers: string, body: string) =>
    exchangeRaw(api.url, [`${START}${headers}\r\n${body}${SMUGGLED}`]);

  function expectRefusedAndCut({ text, statuses, wasCutByServer }: RawExchange): void {
    expect(statuses).toEqual([400]);
    expect(wasCutByServer).toBe(true);
    expectNoInnerWorkings(text);
  }

  it("is needed for the tests below to mean something: both requests of an honest one are answered", async () => {
    const { statuses } = await exchangeRaw(api.url, [`${START}Content-Length: 2\r\n\r\n{}${SMUGGLED}`], {
      giveUpAfterMs: 500,
    });
    expect(statuses).toEqual([400, 200]);
  });

  it.each([
    ["two lengths", "Content-Length: 2\r\nContent-Length: 40\r\n", "{}"],
    ["one length twice", "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"],
    ["a list of lengths", "Content-Length: 2, 2\r\n", "{}"],
    ["a length with a sign", "Content-Length: +2\r\n", "{}"],
    ["a length below zero", "Content-Length: -1\r\n", ""],
    ["a length in hexadecimal", "Content-Length: 0x2\r\n", "{}"],
    ["a length beyond all numbers", "Content-Length: 99999999999999999999999\r\n", "{}"],
    ["a length with a space before its colon", "Content-Length : 2\r\n", "{}"],
    ["a length in a folded line", "X-Note: a\r\n Content-Length: 40\r\nContent-Length: 2\r\n", "{}"],
    ["a length after a bare line feed", "X-Note: a\nContent-Length: 2\r\n", "{}"],
    ["a length, then chunks", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", CHUNKED],
    ["chunks, then a length", "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", CHUNKED],
    ["chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", CHUNKED],
    ["chunks, then plain", "Transfer-Encoding: chunked, identity\r\n", CHUNKED],
    ["an encoding that only looks like chunks", "Transfer-Encoding: xchunked\r\n", CHUNKED],
    ["chunks with a control character", "Transfer-Encoding: \u000bchunked\r\n", CHUNKED],
    ["a chunk of no size", "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"],
    ["a chunk below zero", "Transfer-Encoding: chunked\r\n", "-2\r\n{}\r\n0\r\n\r\n"],
    ["a chunk longer than it says", "Transfer-Encoding: chunked\r\n", "1\r\n{}\r\n0\r\n\r\n"],
  ])("with %s is refused and cut off, and nothing behind it is answered", async (_what, headers, body) => {
    expectRefusedAndCut(await send(headers, body));
  });

  it.each([
    ["no host", "GET /api/health/live HTTP/1.1\r\n\r\n"],
    ["U+0000 in a header", "GET /api/health/live HTTP/1.1\r\nHost: localhost\r\nX-Note: a\u0000b\r\n\r\n"],
    ["a method nobody knows", "STEAL /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["no HTTP at all", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"],
  ])("with %s is refused and cut off", async (_what, request) => {
    expectRefusedAndCut(await exchangeRaw(api.url, [request]));
  });

  it("with headers that never end is cut off at 16 kB", async () => {
    const flood = Array.from({ length: 100 }, () => `X-Note: ${"a".repeat(1_000)}\r\n`);
    const { statuses, wasCutByServer } = await exchangeRaw(api.url, [START, ...flood]);
    expect([statuses, wasCutByServer]).toEqual([[431], true]);
  });

  it("who packs the transfer instead of the body is not unpacked either", async () => {
    const packed = gzipSync('{"email":"nobody@example.jp","password":"x"}').toString("latin1");
    const headers = "Connection: close\r\nTransfer-Encoding: gzip, chunked\r\n";
    const chunk = `${packed.length.toString(16)}\r\n${packed}\r\n0\r\n\r\n`;
    const { statuses } = await exchangeRaw(api.url, [`${START}${headers}\r\n${chunk}`]);
    expect(statuses).toEqual([400]);
  });

  it("gets the failure envelope with a request id all the same", async () => {
    const { text } = await send("Content-Length: 2\r\nContent-Length: 40\r\n", "{}");
    const [head = "", body = ""] = text.split("\r\n\r\n");
    const lines = head.split("\r\n").slice(1);
    const headers = new Headers(lines.map((line) => line.split(": ", 2) as [string, string]));
    expectRefusal({ status: Number(text.slice(9, 12)), headers, text: body }, "VALIDATION_ERROR");
  });
});
