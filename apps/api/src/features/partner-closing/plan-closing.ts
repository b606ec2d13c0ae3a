import type { BodyOf } from "@magokoro/contract/core/endpoint";
import type { deactivatePartner } from "@magokoro/contract/partners/closing-endpoints";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { nextCaseStatus } from "@magokoro/domain/case/status-machine";

export interface OpenMark {
  id: number;
  status: CaseStatus;
}

type Choice = Pick<BodyOf<typeof deactivatePartner>, "moves" | "keeps">;

/** Nobody is at work yet: it can go to another store. */
export function canMove(status: CaseStatus): boolean {
  return nextCaseStatus({ from: status, action: "withdraw_partner", by: "admin" }).allowed;
}

/** Those that are to be moved, as the choice means them on what is open. */
export function movesOf(open: readonly OpenMark[], { moves, keeps }: Choice): number[] {
  if (moves !== "all") return [...new Set(moves)];
  const kept = new Set(keeps === "rest" ? [] : keeps);
  return open.filter(({ id, status }) => canMove(status) && !kept.has(id)).map(({ id }) => id);
}

export type ClosingProblem = "changed" | "at_work";

/**
 * What is wrong with a choice on what is open now: each open case must be in it, and what is moved must be open
 * and not begun.
 */
export function problemOf(open: readonly OpenMark[], { moves, keeps }: Choice): ClosingProblem | null {
  const statusOf = new Map(open.map(({ id, status }) => [id, status]));
  const moved = new Set(movesOf(open, { moves, keeps }));
  for (const id of moved) {
    const status = statusOf.get(id);
    if (status === undefined) return "changed";
    if (!canMove(status)) return "at_work";
  }
  if (keeps === "rest") return null;
  const kept = new Set(keeps);
  return open.every(({ id }) => moved.has(id) || kept.has(id)) ? null : "changed";
}
