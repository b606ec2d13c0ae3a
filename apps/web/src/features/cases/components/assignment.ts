import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import { initialVisitTime, visitTimeWords, type VisitTime } from "./visit-time-fields";

/** Who visits, and when, as the panel holds it. */
export interface Assignment extends VisitTime {
  /** The id of the primary concierge as the list has it; empty while none is chosen. */
  primary: string;
  members: number[];
}

export const assignmentOf = (item: CaseDetail): Assignment => ({
  ...initialVisitTime(item),
  primary: String(item.assignees.find((person) => person.isPrimary)?.id ?? ""),
  members: item.assignees.filter((person) => !person.isPrimary).map((person) => person.id),
});

/** The assignment on a case as the server answers it. */
export const readAssignment = (current: unknown) => ({
  values: assignmentOf(current as CaseDetail),
  version: (current as CaseDetail).version,
});

export function assignmentFields(people: { id: number; name: string }[]): ComparedField<Assignment>[] {
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? `番号 ${id}`;
  return [
    { name: "day", label: "訪問日時", together: ["from", "to"], words: visitTimeWords },
    { name: "primary", label: "主担当", words: ({ primary }) => (primary ? nameOf(Number(primary)) : "") },
    { name: "members", label: "メンバー", words: ({ members }) => members.map(nameOf).join("、") },
  ];
}
