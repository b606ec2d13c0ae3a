import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { ComparedField } from "@/lib/drafts/compare-versions";

/** Who was at the visit, as the store's panel holds it. */
export interface VisitPeople {
  reporterId: number;
  memberIds: number[];
}

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
export function visitPeopleFields(
  people: readonly { id: number; name: string }[],
): ComparedField<VisitPeople>[] {
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? `番号 ${id}`;
  return [
    {
      name: "reporterId",
      label: "訪問した人",
      together: ["memberIds"],
      words: ({ reporterId, memberIds }) =>
        [`${nameOf(reporterId)}（報告者）`, ...memberIds.map(nameOf)].join("、"),
    },
  ];
}
