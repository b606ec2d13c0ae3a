import type { Scope } from "../platform/db/scope";
import type { Actor } from "./actor";

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
