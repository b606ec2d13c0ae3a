import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { createFixedClock } from "../platform/clock/clock";
import { createAccessTokens } from "./access-token";
import type { Actor } from "./actor";

const SECRET = "the signing secret of this test, 32+ characters";
const OLD_SECRET = "the secret before it, also 32+ characters long";
const NOW = new Date("2026-04-01T00:00:00Z");
const SECONDS = NOW.getTime() / 1000;

const ACTOR: Actor = {
  userId: 7,
  email: "concierge@example.jp",
  userType: "concierge",
  partnerId: 2,
  conciergeId: 3,
  permissions: ["cases:read", "visits:perform"],
  sessionId: randomUUID(),
};

const HEADER = { alg: "HS256", typ: "JWT" };
const CLAIMS = {
  sub: "7",
  email: ACTOR.email,
  userType: "concierge",
  partnerId: 2,
  conciergeId: 3,
  permissions: ["cases:read", "visits:perform"],
  sid: ACTOR.sessionId,
  iat: SECONDS,
  exp: SECONDS + 900,
};

const encode = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** A token with any header and claims, well signed unless told otherwise. */
function forge(
  header: unknown,
  claims: unknown,
  { hash = "sha256", secret = SECRET as string | Buffer } = {},
): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}

const without = (name: keyof typeof CLAIMS) =>
  Object.fromEntries(Object.entries(CLAIMS).filter(([key]) => key !== name));

describe("access token", () => {
  const clock = createFixedClock(NOW);
  const tokens = createAccessTokens([SECRET, OLD_SECRET], clock);
  beforeEach(() => clock.moveTo(NOW));

  const payloadOf = (token: string): unknown =>
    JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

  it("carries exactly the designed claims and gives the actor back", async () => {
    const token = await tokens.issue(ACTOR);
    expect(payloadOf(token)).toEqual(CLAIMS);
    await expect(tokens.verify(token)).resolves.toEqual(ACTOR);
  });

  it("is what this test forges when nothing is wrong", async () => {
    await expect(tokens.verify(forge(HEADER, CLAIMS))).resolves.toEqual(ACTOR);
  });

  it("lives fifteen minutes, to the second", async () => {
    const token = await tokens.issue(ACTOR);
    clock.advance(15 * 60_000 - 1_000);
    await expect(tokens.verify(token)).resolves.toEqual(ACTOR);
    clock.advance(1_000);
    await expect(tokens.verify(token)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("of the secret before is still good, and new ones are signed with the new one", async () => {
    const before = createAccessTokens([OLD_SECRET], clock);
    await expect(tokens.verify(await before.issue(ACTOR))).resolves.toEqual(ACTOR);
    await expect(before.verify(await tokens.issue(ACTOR))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("cannot be made without a secret", () => {
    expect(() => createAccessTokens([], clock)).toThrow("secret");
  });

  const genuine = forge(HEADER, CLAIMS);
  const [head = "", body = "", signature = ""] = genuine.split(".");
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicPem = rsa.publicKey.export({ type: "spki", format: "pem" }).toString();
  const jwk = { kty: "oct", k: encode("attacker") };
  const unsigned = (alg: string) => `${encode({ alg, typ: "JWT" })}.${body}.`;

  it.each<[string, string]>([
    // The form
    ["nothing", ""],
    ["two dots", ".."],
    ["text", "not a token"],
    ["one part", head],
    ["two parts", `${head}.${body}`],
    ["four parts", `${genuine}.x`],
    ["five parts, as if encrypted", `${genuine}.x.y`],
    ["a space before it", ` ${genuine}`],
    ["a body that is no JSON", forge(HEADER, "{")],
    ["a header that is no JSON", forge("{", CLAIMS)],
    ["a body that is a list", forge(HEADER, [CLAIMS])],
    ["a body that is null", forge(HEADER, "null")],
    ["a megabyte of nothing", `${head}.${"A".repeat(1_000_000)}.${signature}`],
    // The signature
    ["no signature", `${head}.${body}.`],
    ["a truncated signature", genuine.slice(0, -4)],
    ["a signature of zeroes", `${head}.${body}.${"A".repeat(43)}`],
    ["another's signature", forge(HEADER, CLAIMS, { secret: "attacker" })],
    ["an empty secret", forge(HEADER, CLAIMS, { secret: "" })],
    ["the signature of other claims", `${head}.${encode({ ...CLAIMS, userType: "admin" })}.${signature}`],
    ["the signature of another header", `${encode({ ...HEADER, kid: "1" })}.${body}.${signature}`],
    // The algorithm
    ["alg none", unsigned("none")],
    ["alg None", unsigned("None")],
    ["alg NONE", unsigned("NONE")],
    ["alg none with a signature", forge({ ...HEADER, alg: "none" }, CLAIMS)],
    ["alg empty", forge({ ...HEADER, alg: "" }, CLAIMS)],
    ["alg missing", forge({ typ: "JWT" }, CLAIMS)],
    ["alg null", forge({ ...HEADER, alg: null }, CLAIMS)],
    ["alg hs256 in small letters", forge({ ...HEADER, alg: "hs256" }, CLAIMS)],
    ["alg HS384, well signed", forge({ ...HEADER, alg: "HS384" }, CLAIMS, { hash: "sha384" })],
    ["alg HS512, well signed", forge({ ...HEADER, alg: "HS512" }, CLAIMS, { hash: "sha512" })],
    ["alg RS256 over the shared secret", forge({ ...HEADER, alg: "RS256" }, CLAIMS)],
    ["alg HS256 signed with a public key", forge(HEADER, CLAIMS, { secret: publicPem })],
    ["alg ES256", forge({ ...HEADER, alg: "ES256" }, CLAIMS)],
    ["alg EdDSA", forge({ ...HEADER, alg: "EdDSA" }, CLAIMS)],
    ["alg dir", forge({ ...HEADER, alg: "dir", enc: "A256GCM" }, CLAIMS)],
    // Keys brought along
    [
      "kid that leads to an empty file",
      forge({ ...HEADER, kid: "../../../dev/null" }, CLAIMS, { secret: "" }),
    ],
    ["kid with SQL", forge({ ...HEADER, kid: "x' UNION SELECT 'attacker" }, CLAIMS, { secret: "attacker" })],
    [
      "jku of the attacker",
      forge({ ...HEADER, jku: "https://attacker.example/jwks.json" }, CLAIMS, { secret: "attacker" }),
    ],
    [
      "x5u of the attacker",
      forge({ ...HEADER, x5u: "https://attacker.example/cert.pem" }, CLAIMS, { secret: "attacker" }),
    ],
    ["jwk of the attacker", forge({ ...HEADER, jwk }, CLAIMS, { secret: "attacker" })],
    ["crit of something unknown", forge({ ...HEADER, crit: ["b64x"], b64x: false }, CLAIMS)],
    ["b64 switched off", forge({ ...HEADER, crit: ["b64"], b64: false }, CLAIMS)],
    // Well signed, but not made for this
    ["typ missing", forge({ alg: "HS256" }, CLAIMS)],
    ["typ of another kind of token", forge({ ...HEADER, typ: "refresh+jwt" }, CLAIMS)],
    ["a claim too many: iss", forge(HEADER, { ...CLAIMS, iss: "https://attacker.example" })],
    ["a claim too many: aud", forge(HEADER, { ...CLAIMS, aud: "another service" })],
    ["a claim too many: jti", forge(HEADER, { ...CLAIMS, jti: "1" })],
    ["a claim too many: admin", forge(HEADER, { ...CLAIMS, admin: true })],
    ["nbf in the future", forge(HEADER, { ...CLAIMS, nbf: SECONDS + 60 })],
    ["exp just now", forge(HEADER, { ...CLAIMS, exp: SECONDS })],
    ["exp long ago", forge(HEADER, { ...CLAIMS, iat: SECONDS - 7200, exp: SECONDS - 3600 })],
    [
      "exp far away, made long ago",
      forge(HEADER, { ...CLAIMS, iat: SECONDS - 3600, exp: SECONDS + 86_400 * 365 }),
    ],
    ["exp as text", forge(HEADER, { ...CLAIMS, exp: String(SECONDS + 900) })],
    ["exp null", forge(HEADER, { ...CLAIMS, exp: null })],
    ["exp infinite", forge(HEADER, JSON.stringify(CLAIMS).replace(/"exp":\d+/, '"exp":1e999'))],
    ["exp missing", forge(HEADER, without("exp"))],
    ["iat in the future", forge(HEADER, { ...CLAIMS, iat: SECONDS + 60, exp: SECONDS + 960 })],
    ["iat missing", forge(HEADER, without("iat"))],
    ["sub missing", forge(HEADER, without("sub"))],
    ["sub 0", forge(HEADER, { ...CLAIMS, sub: "0" })],
    ["sub with SQL", forge(HEADER, { ...CLAIMS, sub: "7 OR 1=1" })],
    ["sub as a number", forge(HEADER, { ...CLAIMS, sub: 7 })],
    ["sid missing", forge(HEADER, without("sid"))],
    ["sid that is no session", forge(HEADER, { ...CLAIMS, sid: "x" })],
    ["an unknown user type", forge(HEADER, { ...CLAIMS, userType: "root" })],
    ["an unknown permission", forge(HEADER, { ...CLAIMS, permissions: ["everything"] })],
    ["permissions as text", forge(HEADER, { ...CLAIMS, permissions: "cases:read" })],
    ["a store that is text", forge(HEADER, { ...CLAIMS, partnerId: "2" })],
  ])("is refused, always in the same way, with %s", async (_, token) => {
    const refusal = await tokens.verify(token).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: "AppError",
      code: "UNAUTHORIZED",
      status: 401,
      cause: undefined,
      details: undefined,
    });
    expect(refusal).toHaveProperty(
      "message",
      "ログインの有効期限が切れました。もう一度ログインしてください。",
    );
  });

  it("is refused after any change of one character", async () => {
    for (let at = 0; at < genuine.length - 1; at += 1) {
      if (genuine[at] === ".") continue;
      const changed = genuine.slice(0, at) + (genuine[at] === "A" ? "B" : "A") + genuine.slice(at + 1);
      await expect(tokens.verify(changed)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    }
  });
});
