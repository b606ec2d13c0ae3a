import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const MEGABYTE = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };
const LOGIN = "/api/auth/login";

describe("hostile bodies", () => {
  let api: TestApi;
  let client: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    client = new TestClient(api);
  });
  afterAll(() => api.stop());

  const login = (rawBody: string) => client.send("POST", LOGIN, { rawBody });
  const fieldsOf = ({ error }: TestAnswer) => Object.keys(Object(error.details));

  /** Bytes with exactly these headers: the client of the other tests always names a type. */
  async function sendBytes(bytes: string | Buffer, headers: Record<string, string>) {
    const response = await fetch(api.url + LOGIN, {
      method: "POST",
      headers,
      body: new Uint8Array(Buffer.from(bytes)),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  const loginOf = (bytes: number) => {
    const frame = JSON.stringify({ email: "a@example.jp", password: "" }).length;
    return JSON.stringify({ email: "a@example.jp", password: "x".repeat(bytes - frame) });
  };

  it("of exactly 1 MB is read", async () => {
    const body = loginOf(MEGABYTE);
    expect(Buffer.byteLength(body)).toBe(MEGABYTE);
    const answer = await login(body);
    expectRefusal(answer, "VALIDATION_ERROR");
    expect(fieldsOf(answer)).toEqual(["password"]);
  });

  it("of one byte more is too large, also when its characters are fewer", async () => {
    expectRefusal(await login(loginOf(MEGABYTE + 1)), "PAYLOAD_TOO_LARGE");
    const japanese = JSON.stringify({ email: "あ".repeat(400_000) });
    expect(japanese.length).toBeLessThan(MEGABYTE);
    expectRefusal(await login(japanese), "PAYLOAD_TOO_LARGE");
  });

  const packed = Buffer.from(JSON.stringify({ email: "a@example.jp", password: "0".repeat(10_000_000) }));
  it.each([
    ["gzip", gzipSync(packed)],
    ["x-gzip", gzipSync(packed)],
    ["deflate", deflateSync(packed)],
    ["br", brotliCompressSync(packed)],
    ["zstd", Buffer.from("28b52ffd", "hex")],
    ["gzip, gzip", gzipSync(gzipSync(packed))],
    ["identity, gzip", gzipSync(packed)],
  ])("compressed with %s is not unpacked", async (encoding, bytes) => {
    expectRefusal(
      await sendBytes(bytes, { ...JSON_TYPE, "content-encoding": encoding }),
      "UNSUPPORTED_MEDIA_TYPE",
    );
  });

  it.each<[string, Record<string, string>]>([
    ["text/plain", { "content-type": "text/plain" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["a form with files", { "content-type": "multipart/form-data; boundary=x" }],
    ["XML", { "content-type": "application/xml" }],
    ["a type that only begins like JSON", { "content-type": "application/jsonp" }],
    ["JSON in another character set", { "content-type": "application/json; charset=shift_jis" }],
    ["a nameless type", { "content-type": "" }],
    ["no type at all", {}],
  ])("sent as %s is refused, however good the JSON in it", async (_what, headers) => {
    expectRefusal(
      await sendBytes('{"email":"a@example.jp","password":"x"}', headers),
      "UNSUPPORTED_MEDIA_TYPE",
    );
  });

  it.each([
    "{",
    '{"email":',
    '{"email":"a"',
    "{'email':1}",
    '{"email":1,}',
    "// {}",
    "NaN",
    "\u0000",
    '{"a":"\u0001"}',
    "{}{}",
  ])(
    "is refused when it is broken JSON: %j",
    async (text) => void expectRefusal(await login(text), "VALIDATION_ERROR"),
  );

  it.each(["null", "true", "1", '"text"', "[]", '[{"email":"a@example.jp","password":"x"}]'])(
    "is refused when it is no object: %s",
    async (text) => void expectRefusal(await login(text), "VALIDATION_ERROR"),
  );

  it("is asked for, field by field, when it is missing or empty", async () => {
    for (const answer of [await login(""), await login("{}"), await client.send("POST", LOGIN, {})]) {
      expectRefusal(answer, "VALIDATION_ERROR");
      expect(fieldsOf(answer)).toEqual(["email", "password"]);
    }
  });
});
