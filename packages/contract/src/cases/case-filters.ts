import { CASE_KINDS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITIES } from "@magokoro/domain/case/case-priority";
import { z } from "zod";
import { calendarDate, rowIdText } from "../core/fields";
import { listQuery } from "../core/list-query";

export const CASE_SORTS = [
  "createdAt",
  "updatedAt",
  "caseNumber",
  "requestedDate",
  "visitStart",
  "priority",
] as const;

/** `status` takes the words of the asker's role (see `caseFilterOptions`). */
export const caseListQuery = listQuery(CASE_SORTS, {
  status: z.string().max(40).optional(),
  kind: z.enum(CASE_KINDS).optional(),
  priority: z.enum(CASE_PRIORITIES).optional(),
  partnerId: rowIdText.optional(),
  conciergeId: rowIdText.optional(),
  customerId: rowIdText.optional(),
  visitFrom: calendarDate.optional(),
  visitTo: calendarDate.optional(),
  /** Cases a store declined and that wait for another; operators and administrators alone. */
  isDeclined: z
    .enum(["true"])
    .transform(() => true)
    .optional(),
});

export type CaseListQuery = z.output<typeof caseListQuery>;
