import type { UserType } from "../user/user-type";
import { CASE_LABELS, type CaseLabel } from "./case-labels";

/** Which cases a choice of the list's status filter means; a repository turns it into SQL. */
export type CaseFilterFacts = CaseLabel["facts"];

export type CaseFilterOption = { value: string; label: string; facts: CaseFilterFacts };

/** The choices of a role's case list: its own labels, in the order of the work. */
export function caseFilterOptions(viewer: UserType): readonly CaseFilterOption[] {
  return CASE_LABELS[viewer].map(({ value, label, facts }) => ({ value, label, facts }));
}

/** What a choice means, for a repository to turn into SQL; null when this role has no such choice. */
export function caseFilterFacts(viewer: UserType, value: string): CaseFilterFacts | null {
  return CASE_LABELS[viewer].find((candidate) => candidate.value === value)?.facts ?? null;
}
