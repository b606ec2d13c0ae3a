import { REPORT_STATUS_LABELS } from "@magokoro/domain/report/report-status";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled, rowFilter } from "../core/list-filters";

export const reportList = defineList({
  noun: "報告",
  searchHint: "案件番号・件名・お客様・担当",
  columns: {
    caseNumber: { header: "案件番号", isUnbroken: true },
    status: { header: "状態" },
    customer: { header: "お客様", isUnbroken: true },
    title: { header: "件名" },
    reporter: { header: "担当", isUnbroken: true },
    visitStart: { header: "訪問", sorts: "instant" },
    fee: { header: "料金", sorts: "number", isUnbroken: true },
    submittedAt: { header: "提出", sorts: "instant" },
  },
  sorts: { updatedAt: "instant" },
  defaultSort: { by: "updatedAt", order: "desc" },
  filters: {
    status: choice("状態", {
      // A draft is its reporter's alone.
      options: (viewer) =>
        labelled(REPORT_STATUS_LABELS).filter(([status]) => viewer === "concierge" || status !== "draft"),
    }),
    caseId: rowFilter("案件"),
  },
});

export type ReportListQuery = ListQueryOf<typeof reportList>;
