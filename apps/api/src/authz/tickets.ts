import { createSecretKey } from "node:crypto";
import { SignJWT, jwtVerify } from "jose";
import { z } from "zod";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";

/** Small signed proofs beside the access token, each for one purpose alone. */
const KINDS = {
  /** The password was right; the second factor is still to come. */
  second_factor: { typ: "magokoro-second-factor+jwt", minutes: 5 },
  /** Who holds this session has just proved again who they are. */
  step_up: { typ: "magokoro-step-up+jwt", minutes: 10 },
} as const;

export type TicketKind = keyof typeof KINDS;

/** `binding` ties a ticket to what it was given for: a session, or the password it followed. */
export interface Ticket {
  userId: number;
  binding: string;
}

export interface IssuedTicket {
  token: string;
  expiresAt: Date;
}

export interface Tickets {
  issue(kind: TicketKind, ticket: Ticket): Promise<IssuedTicket>;
  /** @throws AppError UNAUTHORIZED for a ticket of another kind, expired or not ours. */
  verify(kind: TicketKind, token: string): Promise<Ticket>;
}

const claims = z.strictObject({
  sub: z.string().regex(/^[1-9]\d*$/),
  binding: z.string(),
  iat: z.int(),
  exp: z.int(),
});

/** Signed like access tokens, by the first secret; the type in the header keeps the kinds apart. */
export function createTickets(secrets: readonly string[], clock: Clock): Tickets {
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)));
  const [signingKey] = keys;
  if (!signingKey) throw new Error("at least one signing secret is needed");
  return {
    async issue(kind, { userId, binding }) {
      const { typ, minutes } = KINDS[kind];
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      const expiresAt = issuedAt + minutes * 60;
      const token = await new SignJWT({ binding })
        .setProtectedHeader({ alg: "HS256", typ })
        .setSubject(String(userId))
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(signingKey);
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },
    async verify(kind, token) {
      const { typ, minutes } = KINDS[kind];
      for (const key of keys) {
        const options = {
          algorithms: ["HS256"],
          typ,
          currentDate: clock.now(),
          maxTokenAge: `${minutes} min`,
        };
        const payload = await jwtVerify(token, key, options).then(
          (verified) => claims.safeParse(verified.payload),
          () => null,
        );
        if (payload?.success) return { userId: Number(payload.data.sub), binding: payload.data.binding };
      }
      throw new AppError("UNAUTHORIZED");
    },
  };
}
