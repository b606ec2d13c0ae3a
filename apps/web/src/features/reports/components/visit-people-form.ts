import { correctPeopleBody } from "@magokoro/contract/reports/report-body";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { z } from "zod";
import type { FormFields } from "@/lib/forms/form-fields";

/** Who was at the visit, as the store's panel holds it. */
export const visitPeopleForm = correctPeopleBody.omit({ version: true });

export type VisitPeople = z.input<typeof visitPeopleForm>;

export const visitPeopleOf = (report: ReportDetail): VisitPeople => ({
  reporterId: report.reporter.id,
  memberIds: report.members.map(({ id }) => id).sort((a, b) => a - b),
});

/** The people of a report as the server answers it. */
export const readVisitPeople = (current: unknown) => ({
  values: visitPeopleOf(current as ReportDetail),
  version: (current as ReportDetail).version,
});

/** Compared as one: taken from two versions, somebody could be reporter and member at once. */
export function visitPeopleFields(people: readonly { id: number; name: string }[]): FormFields<VisitPeople> {
  const nameOf = (id: number | string) =>
    people.find((person) => String(person.id) === String(id))?.name ?? `番号 ${id}`;
  return {
    reporterId: {
      label: "報告者",
      isRequired: false,
      options: people.map(({ id, name }) => [String(id), name]),
      together: { label: "訪問した人", names: ["memberIds"] },
      words: ({ reporterId, memberIds }) =>
        [`${nameOf(reporterId)}（報告者）`, ...memberIds.map(nameOf)].join("、"),
    },
    memberIds: { label: "一緒に訪問した人" },
  };
}
