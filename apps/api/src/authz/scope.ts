import type { Actor } from "./actor";

/**
 * What part of the data a repository may touch. It becomes the database role and settings of the
 * transaction, and the filter of every query.
 */
export type Scope =
  | { kind: "all"; role: "admin" | "operator"; userId: number }
  | { kind: "partner"; userId: number; partnerId: number }
  | { kind: "visits"; userId: number; partnerId: number; conciergeId: number }
  | { kind: "system"; reason: string };

/** @throws Error for an actor whose token lacks the store or concierge its type must have. */
export function scopeOf(actor: Actor): Scope {
  const { userId, partnerId, conciergeId } = actor;
  switch (actor.userType) {
    case "admin":
    case "operator":
      return { kind: "all", role: actor.userType, userId };
    case "partner":
      if (partnerId === null) break;
      return { kind: "partner", userId, partnerId };
    case "concierge":
      if (partnerId === null || conciergeId === null) break;
      return { kind: "visits", userId, partnerId, conciergeId };
  }
  throw new Error(`a ${actor.userType} without a store has no scope`);
}

/** For sign-in, jobs and hand-overs that leave the actor's own sight; say why. */
export function systemScope(reason: string): Scope {
  return { kind: "system", reason };
}
