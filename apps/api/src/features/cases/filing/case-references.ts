import { caseProblems } from "@magokoro/contract/cases/case-problems";
import { invalid, invalidFields, type FieldProblem } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { CaseRow } from "../case-row";
import { isActiveService, isActiveSupportType, isCustomer } from "./references.repository";

/** What a filed case must have and a draft need not. @throws AppError VALIDATION_ERROR, all problems at once. */
export function assertSubmittable(row: Parameters<typeof caseProblems>[0]): void {
  const problems: FieldProblem[] = caseProblems(row);
  if (problems.length > 0) throw invalidFields(problems);
}

/** A draft may be of a customer who has left the store's sight since: it is nobody's to file. @throws AppError VALIDATION_ERROR */
export function assertCustomerInSight({ isCustomerInSight }: { isCustomerInSight: boolean }): void {
  if (!isCustomerInSight) throw invalid("customerId", CUSTOMER_NOT_FOUND);
}

const CUSTOMER_NOT_FOUND = "お客様が見つかりません。選び直してください。";

const REFERENCES = [
  ["customerId", isCustomer, CUSTOMER_NOT_FOUND],
  ["serviceId", isActiveService, "このサービスは選べません。選び直してください。"],
  ["supportTypeId", isActiveSupportType, "このサポート種別は選べません。選び直してください。"],
] as const;

type MasterIds = Pick<CaseRow, "serviceId" | "supportTypeId">;
type Pointing = { [Field in (typeof REFERENCES)[number][0]]?: number | null | undefined };

/**
 * What the fields point at must exist, be active, and be visible to the actor; a service or a type that the
 * case has already stays, inactive or not. @throws AppError VALIDATION_ERROR
 */
export async function assertReferences(tx: Tx, fields: Pointing, has?: MasterIds): Promise<void> {
  const problems: FieldProblem[] = [];
  for (const [field, isThere, message] of REFERENCES) {
    const id = fields[field];
    if (typeof id !== "number" || (field !== "customerId" && id === has?.[field])) continue;
    if (!(await isThere(tx, id))) problems.push([field, message]);
  }
  if (problems.length > 0) throw invalidFields(problems);
}
