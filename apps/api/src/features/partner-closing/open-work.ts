import type { OpenWork } from "@magokoro/contract/partners/closing-endpoints";
import { CASE_STATUSES } from "@magokoro/domain/case/case-status";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { countOpenCases, findOpenCases, type OpenCaseRow } from "./open-work.repository";
import { canMove, type ClosingProblem } from "./plan-closing";

/** What a store has still to finish, and how much of it there is. */
export async function readOpenWork(tx: Tx, partnerId: number): Promise<OpenWork> {
  const [rows, counts] = await Promise.all([findOpenCases(tx, partnerId), countOpenCases(tx, partnerId)]);
  const inOrder = CASE_STATUSES.flatMap((status) => counts.filter((one) => one.status === status));
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    visits: counts.reduce((sum, { visits }) => sum + visits, 0),
    byStatus: inOrder.map(({ status, count }) => ({ status, count })),
    cases: rows.map(presentOpenCase),
  };
}

function presentOpenCase({
  visitStart,
  visitEnd,
  customerName,
  ...row
}: OpenCaseRow): OpenWork["cases"][number] {
  return {
    ...row,
    customerName: customerName ?? "",
    visitStart: visitStart && toTokyoIso(visitStart),
    visitEnd: visitEnd && toTokyoIso(visitEnd),
    canMove: canMove(row.status),
  };
}

const SENTENCES: Record<ClosingProblem, string> = {
  changed: "確認しているあいだに、未完了の案件が変わりました。もう一度確認してください。",
  at_work: "対応中、または報告や承認を待っている案件は移せません。加盟店が対応する案件として残してください。",
};

export function staleOpenWork(current: OpenWork, problem: ClosingProblem): AppError {
  return new AppError("CONFLICT", {
    message: SENTENCES[problem],
    details: { reason: "open_work", current },
  });
}
