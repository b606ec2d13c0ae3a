import type { Notice } from "@magokoro/contract/notices/endpoints";
import { VISIT_CHANGE_LABELS, type VisitPeriod } from "@magokoro/contract/notices/notice-facts";
import { visitPeriodLabel } from "@/lib/ui-labels";

interface NoticeWords {
  /** What happened. */
  title: string;
  /** What it means, with the times as they were and are. */
  detail: string;
  /** Where to act; null where there is nothing to do, or nothing to open any more. */
  link: { label: string; href: string } | null;
}

const periodLabel = (period: VisitPeriod | null) =>
  period ? visitPeriodLabel(period.start, period.end) : "未定";

/** A notice in the words of its reader. */
export function noticeWords({ kind, facts, caseId }: Notice): NoticeWords {
  const { visit, previousVisit, changes, partnerName } = facts;
  const open = (label: string, path: string) => (caseId === null ? null : { label, href: path });
  const changed = changes.map((change) => VISIT_CHANGE_LABELS[change]).join("、");
  switch (kind) {
    case "case_declined":
      return {
        title: "依頼が辞退されました",
        detail: `${partnerName ?? "店舗"}が辞退しました。理由を確認し、別の店舗に依頼してください。`,
        link: open("案件を開く", `/operator/cases/${caseId}`),
      };
    case "case_withdrawn":
      return {
        title: "案件が店舗から戻りました",
        detail: `本部が${partnerName ?? "店舗"}から取り下げました。予定していた訪問を確認し、別の店舗に依頼してください。`,
        link: open("案件を開く", `/operator/cases/${caseId}`),
      };
    case "visit_cancelled":
      return {
        title: "訪問がキャンセルになりました",
        detail: `${periodLabel(visit)}の訪問はありません。`,
        link: null,
      };
    case "visit_unassigned":
      return {
        title: "担当から外れました",
        detail: `${periodLabel(visit)}の訪問には行く必要がありません。`,
        link: null,
      };
    case "visit_moved":
      return {
        title: previousVisit ? "訪問日時が変わりました" : "訪問日時が決まりました",
        detail: [
          previousVisit ? `${periodLabel(previousVisit)} → ${periodLabel(visit)}` : periodLabel(visit),
          changed && `${changed}も変わりました。`,
        ]
          .filter(Boolean)
          .join("　"),
        link: open("案件を開く", `/concierge/cases/${caseId}`),
      };
    case "visit_changed":
      return {
        title: "訪問の内容が変わりました",
        detail: `${periodLabel(visit)}の訪問の${changed}が変わりました。`,
        link: open("案件を開く", `/concierge/cases/${caseId}`),
      };
    case "report_returned":
      return {
        title: "報告が差し戻されました",
        detail: "店舗からのコメントを確認し、修正して再提出してください。",
        link: open("報告を開く", `/concierge/cases/${caseId}/report`),
      };
  }
}
