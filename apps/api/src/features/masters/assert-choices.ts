import { masterOf } from "@magokoro/contract/masters/all-masters";
import { invalidFields, type FieldProblem } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { isChoosable, type Master } from "./master-register.repository";

/**
 * What a row newly points at must be there and active; what it has already is not among `values` and stays.
 * @throws AppError VALIDATION_ERROR, all problems at once
 */
export async function assertChoices(tx: Tx, master: Master, values: Record<string, unknown>): Promise<void> {
  const problems: FieldProblem[] = [];
  for (const [field, { label, kind }] of Object.entries(master.fields)) {
    const id = values[field];
    if (kind.as !== "row" || typeof id !== "number") continue;
    if (!(await isChoosable(tx, masterOf(kind.of), id)))
      problems.push([field, `この${label}は選べません。選び直してください。`]);
  }
  if (problems.length > 0) throw invalidFields(problems);
}
