import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { ConciergeOfDay } from "@magokoro/contract/concierges/concierge-response";
import { coversTime } from "@magokoro/domain/date/covers-time";
import { dayHoursInWords } from "@magokoro/domain/date/week-hours-words";
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

interface Named {
  id: number;
  name: string;
}

type Candidate = Named & Partial<ConciergeOfDay>;

/** Who can be chosen; those who go already stay choosable, whatever is searched for. */
export function candidatesOf(found: readonly ConciergeOfDay[], assignees: readonly Named[]): Candidate[] {
  const known = new Set(found.map(({ id }) => id));
  return [...found, ...assignees.filter(({ id }) => !known.has(id))];
}

/** What speaks for or against somebody at a time, in a few words. */
export function reasonsOf(person: Candidate, { from, to }: Pick<VisitTime, "from" | "to">): string[] {
  const { hours, fit, fitNote, visits = [] } = person;
  return [
    ...(fit === "ng" ? [fitNote ? `NG：${fitNote}` : "NG"] : []),
    ...(fit === "familiar" ? ["馴染み"] : []),
    ...(hours?.length === 0 ? ["休み"] : []),
    ...(hours && hours.length > 0 && from && to && !coversTime(hours, { from, to })
      ? [`勤務時間外（${dayHoursInWords(hours)}）`]
      : []),
    ...(visits.length > 0 ? [`この日の訪問 ${visits.length}件`] : []),
  ];
}

export function assignmentFields(
  people: readonly Candidate[],
  time: Pick<VisitTime, "from" | "to">,
): FormFields<Assignment> {
  const nameOf = (id: number | string) =>
    people.find((person) => String(person.id) === String(id))?.name ?? `番号 ${id}`;
  return {
    day: VISIT_TIME_FIELDS.day,
    from: VISIT_TIME_FIELDS.from,
    to: VISIT_TIME_FIELDS.to,
    primaryConciergeId: {
      label: "主担当",
      options: people.map((person) => [
        String(person.id),
        [person.name, ...reasonsOf(person, time)].join("・"),
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
