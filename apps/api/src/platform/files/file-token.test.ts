import { createHmac } from "node:crypto";
import { createFileToken, readFileToken, type FileTokenPayload } from "./file-token";

const SECRET = "a secret for file links of 32 characters";
const NOW = new Date("2026-04-01T00:00:00Z");
const EXP = NOW.getTime() / 1000 + 60;
const GRANT: FileTokenPayload = {
  use: "download",
  key: "photos/1.jpg",
  contentType: "image/jpeg",
  sessionId: "s-1",
  exp: EXP,
};

const signedText = (text: string) => {
  const body = Buffer.from(text).toString("base64url");
  return `${body}.${createHmac("sha256", SECRET).update(body).digest("base64url")}`;
};

describe("file token", () => {
  const token = createFileToken(SECRET, GRANT);
  const [body = "", signature = ""] = token.split(".");

  it("is read back until its last second is over", () => {
    expect(readFileToken(SECRET, token, NOW)).toEqual(GRANT);
    expect(readFileToken(SECRET, token, new Date(EXP * 1000 - 1))).toEqual(GRANT);
    expect(readFileToken(SECRET, token, new Date(EXP * 1000))).toBeNull();
  });

  it("can stand in a URL as it is", () => {
    expect(encodeURIComponent(token)).toBe(token);
  });

  it("is nothing with another secret", () => {
    expect(readFileToken("another secret", token, NOW)).toBeNull();
  });

  it("is nothing after any change of its content", () => {
    for (let at = 0; at < body.length; at += 1) {
      const changed = body.slice(0, at) + (body[at] === "A" ? "B" : "A") + body.slice(at + 1);
      expect(readFileToken(SECRET, `${changed}.${signature}`, NOW)).toBeNull();
    }
  });

  it.each([
    "",
    ".",
    "..",
    body,
    `${body}.`,
    `.${signature}`,
    `${body}.${signature}.x`,
    `${body}.${signature.slice(0, -2)}`,
    `${body}.${"A".repeat(43)}`,
    `${body}.あ`,
    "x".repeat(10_000),
  ])("is nothing in a broken form: %.40s", (broken) => {
    expect(readFileToken(SECRET, broken, NOW)).toBeNull();
  });

  it.each([
    ["another use", { ...GRANT, use: "delete" }],
    ["a field too many", { ...GRANT, admin: true }],
    ["no expiry", { ...GRANT, exp: undefined }],
    ["an expiry that is text", { ...GRANT, exp: "9999999999" }],
    ["an expiry that is null", { ...GRANT, exp: null }],
    ["a list", [GRANT]],
  ])("is nothing with %s, even well signed", (_, content) => {
    expect(readFileToken(SECRET, signedText(JSON.stringify(content)), NOW)).toBeNull();
  });
});
