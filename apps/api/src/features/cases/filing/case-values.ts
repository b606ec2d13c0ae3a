import type { CaseFields } from "@magokoro/contract/cases/case-body";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import type { CaseValues } from "../case-writes.repository";

/** The columns of what was sent; what was not sent is not touched. */
export function caseValues(fields: CaseFields): Partial<CaseValues> {
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent);
}

/** By what a case is found besides its customer. */
export function caseSearchText(title: string, caseNumber: string | null): string {
  return normalizeSearchText(`${title}${caseNumber ?? ""}`);
}
