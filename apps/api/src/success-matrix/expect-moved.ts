import type { CaseAction } from "@magokoro/domain/case/status-machine";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import type { World } from "./world";

interface Move {
  action: CaseAction;
  from: CaseStatus | null;
  to: CaseStatus;
  note?: string;
}

/** A case has its new status, and its history and the audit log say who moved it. */
export async function expectMoved(
  world: World,
  caseId: number,
  { action, from, to, note }: Move,
): Promise<void> {
  const actorId = world.me.id;
  expect(await world.row("SELECT status FROM cases WHERE id = $1", [caseId])).toEqual({ status: to });
  expect((await world.historyOf(caseId)).at(-1)).toEqual({ action, from, to, actorId, note: note ?? null });
  expect((await world.auditOf("case", caseId)).at(-1)).toMatchObject({
    action: from === null ? "case.create" : `case.${action}`,
    actorId,
  });
}
