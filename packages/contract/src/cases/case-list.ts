import { caseFilterOptions } from "@magokoro/domain/case/case-filter";
import { CASE_KIND_LABELS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, dayFilter, flagFilter, labelled, rowFilter } from "../core/list-filters";

export const caseList = defineList({
  noun: "案件",
  searchHint: "案件番号・件名・お客様の名前・電話番号",
  columns: {
    caseNumber: { header: "案件番号", sorts: "text", isUnbroken: true },
    status: { header: "ステータス" },
    customer: { header: "お客様", isUnbroken: true },
    title: { header: "件名" },
    visitStart: { header: "訪問", sorts: "instant" },
    partner: { header: "加盟店", viewers: ["admin", "operator"] },
    assignees: { header: "担当", viewers: ["partner"] },
    createdAt: { header: "受付", sorts: "instant", viewers: ["admin", "operator", "partner"] },
  },
  sorts: { updatedAt: "instant", requestedDate: "day", priority: "number" },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    status: choice("ステータス", {
      options: (viewer) => caseFilterOptions(viewer).map(({ value, label }) => [value, label] as const),
    }),
    priority: choice("優先度", { options: labelled(CASE_PRIORITY_LABELS) }),
    kind: choice("種別", { options: labelled(CASE_KIND_LABELS), isInBar: false }),
    partnerId: rowFilter("加盟店"),
    conciergeId: rowFilter("担当"),
    customerId: rowFilter("お客様"),
    visitFrom: dayFilter("訪問日（から）"),
    visitTo: dayFilter("訪問日（まで）"),
    /** Cases a store declined and that wait for another; operators and administrators alone. */
    isDeclined: flagFilter("辞退あり"),
  },
});

export type CaseListQuery = ListQueryOf<typeof caseList>;
