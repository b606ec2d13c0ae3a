/**
 * What part of the data a repository may touch. It becomes the database role and settings of the
 * transaction, and the filter of every query.
 */
export type Scope =
  | { kind: "all"; role: "admin" | "operator"; userId: number }
  | { kind: "partner"; userId: number; partnerId: number }
  | { kind: "visits"; userId: number; partnerId: number; conciergeId: number }
  | { kind: "system"; reason: string };

/** For sign-in, jobs and hand-overs that leave the actor's own sight; say why. */
export function systemScope(reason: string): Scope {
  return { kind: "system", reason };
}
