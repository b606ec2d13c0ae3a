import { createHmac } from "node:crypto";

export const SIGNING_SECRET = "the-signing-secret-of-the-attacked-api!";
export const FILE_SECRET = "the-secret-of-file-links-of-that-api!!";

export type Json = Record<string, unknown>;

/** What an attacker holds: a token and a refresh token that are good, and everything they say. */
export interface Loot {
  genuine: string;
  refreshToken: string;
  /** Of the same person, for the second factor and for a dangerous act. */
  tickets: { secondFactor: string; stepUp: string };
  claims: Json & { iat: number; exp: number; sid: string; permissions: string[] };
}

/** Headers as they go over the wire, and a query where the token is tried there. */
export interface Attempt {
  authorization?: string;
  headers?: Record<string, string>;
  query?: string;
}

export const encode = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

export const HEADER = { alg: "HS256", typ: "JWT" };

/** Signed well, with the API's own secret, unless told otherwise. */
export function forge(
  header: Json,
  claims: unknown,
  secret: string = SIGNING_SECRET,
  hash = "sha256",
): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}

export const bearer = (token: string): Attempt => ({ authorization: `Bearer ${token}` });

export type Attack = (loot: Loot) => Attempt;
