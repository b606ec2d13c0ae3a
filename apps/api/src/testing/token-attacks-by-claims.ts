import { HEADER, bearer, forge, type Attack, type Json } from "./forge-token";

const without = (claims: Json, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const withClaims = (claims: Json, more: Json) => bearer(forge(HEADER, { ...claims, ...more }));

/** Signed well, as if the secret were shared with another service; not what this API issues. */
export const BY_CLAIMS: Record<string, Attack> = {
  "an issuer": ({ claims }) => withClaims(claims, { iss: "https://evil.example" }),
  "an audience": ({ claims }) => withClaims(claims, { aud: "another-service" }),
  "not before in a minute": ({ claims }) => withClaims(claims, { nbf: claims.iat + 60 }),
  "expired an hour ago": ({ claims }) =>
    withClaims(claims, { iat: claims.iat - 4_500, exp: claims.iat - 3_600 }),
  "expired this second": ({ claims }) => withClaims(claims, { exp: claims.iat }),
  "made long ago, good for ten years": ({ claims }) =>
    withClaims(claims, { iat: claims.iat - 3_600, exp: claims.exp + 315_360_000 }),
  "made tomorrow": ({ claims }) => withClaims(claims, { iat: claims.iat + 86_400, exp: claims.exp + 86_400 }),
  "an end that is text": ({ claims }) => withClaims(claims, { exp: String(claims.exp) }),
  "an end below zero": ({ claims }) => withClaims(claims, { exp: -1 }),
  ...Object.fromEntries(
    ["sub", "email", "userType", "partnerId", "permissions", "sid", "iat", "exp"].map(
      (name): [string, Attack] => [
        `no ${name}`,
        ({ claims }) => bearer(forge(HEADER, without(claims, name))),
      ],
    ),
  ),
  "one claim too many": ({ claims }) => withClaims(claims, { isAdmin: true }),
  "a permission nobody has": ({ claims }) => withClaims(claims, { permissions: ["*"] }),
  "a role nobody has": ({ claims }) => withClaims(claims, { userType: "root" }),
  "a session nobody opened": ({ claims }) =>
    withClaims(claims, { sid: "00000000-0000-4000-8000-000000000000" }),
  "a session with SQL": ({ claims }) => withClaims(claims, { sid: `${claims.sid}' OR '1'='1` }),
  "a user with SQL": ({ claims }) => withClaims(claims, { sub: "1 OR 1=1" }),
  "a user nobody is": ({ claims }) => withClaims(claims, { sub: "2147483647" }),
  "claims in a list": ({ claims }) => bearer(forge(HEADER, [claims])),
};
