import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { z } from "zod";
import type { FormFields } from "@/lib/forms/form-fields";
import {
  VISIT_TIME_FIELDS,
  initialVisitTime,
  isOrdered,
  orderedVisitTime,
  visitTimeShape,
  type VisitTime,
} from "./visit-time";

/** Who visits, and when, as the panel holds it. */
export interface Assignment extends VisitTime {
  primaryConciergeId: number | string;
  memberIds: number[];
}

export const assignmentForm = z
  .object({
    ...visitTimeShape,
    primaryConciergeId: z.union([z.int(), z.string().min(1, "主担当を選んでください。")]),
    memberIds: z.array(z.int()).max(10, "メンバーは10名までです。"),
  })
  .refine(isOrdered, orderedVisitTime);

export const assignmentOf = (item: CaseDetail): Assignment => ({
  ...initialVisitTime(item),
  primaryConciergeId: item.assignees.find((person) => person.isPrimary)?.id ?? "",
  memberIds: item.assignees.filter((person) => !person.isPrimary).map((person) => person.id),
});

/** The assignment on a case as the server answers it. */
export const readAssignment = (current: unknown) => ({
  values: assignmentOf(current as CaseDetail),
  version: (current as CaseDetail).version,
});

interface Person {
  id: number;
  name: string;
  visits: readonly unknown[];
}

export function assignmentFields(people: readonly Person[]): FormFields<Assignment> {
  const nameOf = (id: number | string) =>
    people.find((person) => String(person.id) === String(id))?.name ?? `番号 ${id}`;
  return {
    day: VISIT_TIME_FIELDS.day,
    from: VISIT_TIME_FIELDS.from,
    to: VISIT_TIME_FIELDS.to,
    primaryConciergeId: {
      label: "主担当",
      options: people.map(({ id, name, visits }) => [
        String(id),
        visits.length > 0 ? `${name}（この日の訪問 ${visits.length}件）` : name,
      ]),
      words: ({ primaryConciergeId: id }) => (id ? nameOf(id) : ""),
      was: "primary",
    },
    memberIds: {
      label: "メンバー",
      words: ({ memberIds }) => memberIds.map(nameOf).join("、"),
      was: "members",
    },
  };
}
