import type { CaseFields } from "@magokoro/contract/cases/case-body";
import { readKindDetail } from "@magokoro/contract/cases/kind-detail";
import { sentFields } from "@magokoro/contract/core/changes";
import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import type { CaseValues } from "../case-writes.repository";

/** The columns of what was sent; what was not sent is not touched. `kind` is the one the case has after it. */
export function caseValues(
  fields: CaseFields,
  kind: CaseKind = fields.kind ?? "support",
): Partial<CaseValues> {
  const { kindDetail } = fields;
  return sentFields({ ...fields, kindDetail: kindDetail && readKindDetail(kind, kindDetail) });
}

/** By what a case is found besides its customer. */
export function caseSearchText(title: string, caseNumber: string | null): string {
  return normalizeSearchText(`${title}${caseNumber ?? ""}`);
}
