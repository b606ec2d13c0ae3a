import { createSecretKey, type KeyObject } from "node:crypto";
import { PERMISSIONS } from "@magokoro/contract/access/permissions";
import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { SignJWT, jwtVerify } from "jose";
import { z } from "zod";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";
import type { Actor } from "./actor";

export const ACCESS_TOKEN_MINUTES = 15;
const ALGORITHM = "HS256";

/** Exactly the designed claims: a token with more or fewer was not made here. */
const claims = z.strictObject({
  sub: z.string().regex(/^[1-9]\d*$/),
  email: z.string(),
  userType: z.enum(USER_TYPES),
  partnerId: z.int().nullable(),
  conciergeId: z.int().nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
  sid: z.uuid(),
  iat: z.int(),
  exp: z.int(),
});

export interface AccessTokens {
  issue(actor: Actor): Promise<string>;
  /** @throws AppError UNAUTHORIZED, the same for every way a token can be wrong. */
  verify(token: string): Promise<Actor>;
}

/** The first secret signs, all verify: a secret is replaced without logging anybody out. */
export function createAccessTokens(secrets: readonly string[], clock: Clock): AccessTokens {
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)));
  const [signingKey] = keys;
  if (!signingKey) throw new Error("at least one signing secret is needed");
  return {
    issue: (actor) => sign(actor, signingKey, clock),
    verify: async (token) => {
      for (const key of keys) {
        const actor = await tryVerify(token, key, clock);
        if (actor) return actor;
      }
      throw new AppError("UNAUTHORIZED");
    },
  };
}

function sign(actor: Actor, key: KeyObject, clock: Clock): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const { email, userType, partnerId, conciergeId, permissions, sessionId } = actor;
  return new SignJWT({
    email,
    userType,
    partnerId,
    conciergeId,
    permissions: [...permissions],
    sid: sessionId,
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setSubject(String(actor.userId))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_MINUTES * 60)
    .sign(key);
}

async function tryVerify(token: string, key: KeyObject, clock: Clock): Promise<Actor | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: "JWT",
      currentDate: clock.now(),
      maxTokenAge: `${ACCESS_TOKEN_MINUTES} min`,
    });
    const { sub, sid, iat: _iat, exp: _exp, ...rest } = claims.parse(payload);
    return { ...rest, userId: Number(sub), sessionId: sid };
  } catch {
    return null;
  }
}
