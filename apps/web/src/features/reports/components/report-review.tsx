"use client";

import { approveReport, getReport, returnReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ReasonDialog } from "@/components/form/reason-dialog";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { dateTimeLabel } from "@/lib/ui-labels";

/** The store's verdict on a report. */
export function ReportReview({ report }: { report: ReportDetail }) {
  const { id, version, can } = report;
  const [isReturning, setReturning] = useState(false);
  const approve = useAct(approveReport, { ...onRow(getReport.in.partner, id), done: "報告を承認しました" });
  const giveBack = useAct(returnReport, {
    ...onRow(getReport.in.partner, id),
    done: "報告を差し戻しました",
    onDone: () => setReturning(false),
    failure: "page",
  });
  return (
    <Card title="確認">
      {report.returnComment && (
        <p className="mb-3 rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          差し戻しの理由：{report.returnComment}
        </p>
      )}
      <p className="mb-3 text-sm text-muted">
        提出：{dateTimeLabel(report.submittedAt)}
        {report.reviewedAt && (
          <span className="block">
            確認：{dateTimeLabel(report.reviewedAt)} {report.reviewerName}
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        {can.includes("approve") && (
          <Button tone="primary" isBusy={approve.isBusy} onClick={() => void approve.run({ version })}>
            承認する
          </Button>
        )}
        {can.includes("return") && <Button onClick={() => setReturning(true)}>差し戻す</Button>}
      </div>
      {can.includes("approve") && !can.includes("return") && (
        <p className="mt-3 text-sm text-muted">
          報告者がこの案件の担当ではないため、差し戻せません。直してもらうには、先に「訪問した人」の報告者を担当者に変更してください。
        </p>
      )}
      <ReasonDialog
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        title="報告を差し戻しますか？"
        description={`${report.reporter.name}さんに、直してほしいことを伝えます。`}
        reasonLabel="差し戻しの理由"
        submitLabel="差し戻す"
        draft={{
          kind: "report-return",
          row: String(id),
          label: `報告 ${report.caseNumber} の差し戻しの理由`,
        }}
        onSubmit={(comment) => giveBack.run({ version, comment })}
      />
    </Card>
  );
}
