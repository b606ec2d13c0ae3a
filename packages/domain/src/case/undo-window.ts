import type { CaseStatus } from "./case-status";

/** So long 「元に戻す」 is offered after a start or a finish. */
export const UNDO_MS = 10_000;

/** A tap within the time still has to travel: so much later the server takes it. */
export const UNDO_GRACE_MS = 5_000;

interface Stamps {
  status: CaseStatus;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** When the visit's last step, a start or a finish, was taken; null where none can be taken back. */
function lastStepAt({ status, startedAt, finishedAt }: Stamps): Date | null {
  if (status === "in_progress") return startedAt;
  return status === "completed" ? finishedAt : null;
}

/** Milliseconds left to offer the undo of the last step, 0 to `UNDO_MS`. */
export function undoLeftMs(visit: Stamps, now: Date): number {
  const at = lastStepAt(visit);
  if (!at) return 0;
  return Math.min(UNDO_MS, Math.max(0, at.getTime() + UNDO_MS - now.getTime()));
}

/** Whether whoever took the last step may still take it back, the time for travelling included. */
export function isWithinUndo(visit: Stamps, now: Date): boolean {
  const at = lastStepAt(visit);
  return at !== null && now.getTime() <= at.getTime() + UNDO_MS + UNDO_GRACE_MS;
}
