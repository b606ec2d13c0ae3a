"use client";

import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { approveReport, returnReport } from "@magokoro/contract/reports/endpoints";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { callApi } from "@/lib/call-api";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useReport } from "../api/use-reports";
import { ReportFacts } from "./report-facts";
import { ReportMoneyCard } from "./report-money-card";

export function ReportDetailPage({ id }: { id: number }) {
  const { data, error, refetch } = useReport(id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <>
      <PageHeader
        title={`報告 ${data.caseNumber}`}
        crumbs={[{ label: "報告一覧", href: "/partner/reports" }]}
        badge={<Badge tone={data.badge.tone}>{data.badge.label}</Badge>}
        action={
          <Link href={`/partner/cases/${data.caseId}`} className="inline-block py-2 text-link underline">
            案件を開く
          </Link>
        }
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="space-y-5">
          <ReportFacts room="partner" report={data} />
        </div>
        <div className="space-y-5">
          <Review report={data} />
          {data.money && <ReportMoneyCard money={data.money} />}
        </div>
      </div>
    </>
  );
}

function Review({ report }: { report: ReportDetail }) {
  const { id, version, abilities } = report;
  const queries = useQueryClient();
  const [isReturning, setReturning] = useState(false);
  const finish = async (answer: ReportDetail, words: string) => {
    queries.setQueryData(["reports", "partner", "detail", id], answer);
    setReturning(false);
    toast.success(words);
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[2] !== "detail" });
  };
  const refetch = () => queries.invalidateQueries({ queryKey: ["reports", "partner", "detail", id] });
  const onError = (error: unknown) => {
    toast.error(messageOf(error), { duration: 8000 });
    void refetch();
  };
  const approve = useMutation({
    mutationFn: async () => (await callApi(approveReport, { params: { id }, body: { version } })).data,
    onSuccess: (answer) => finish(answer, "報告を承認しました"),
    onError,
  });
  const giveBack = useMutation({
    mutationFn: async (comment: string) =>
      (await callApi(returnReport, { params: { id }, body: { version, comment } })).data,
    onSuccess: (answer) => finish(answer, "報告を差し戻しました"),
    onError,
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
        {abilities.canApprove && (
          <Button tone="primary" isBusy={approve.isPending} onClick={() => approve.mutate()}>
            承認する
          </Button>
        )}
        {abilities.canReturn && <Button onClick={() => setReturning(true)}>差し戻す</Button>}
      </div>
      <ReasonDialog
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        title="報告を差し戻しますか？"
        description={`${report.reporter.name}さんに、直してほしいことを伝えます。`}
        reasonLabel="差し戻しの理由"
        submitLabel="差し戻す"
        isBusy={giveBack.isPending}
        error={giveBack.error ? messageOf(giveBack.error) : null}
        draft={{
          kind: "report-return",
          row: String(id),
          label: `報告 ${report.caseNumber} の差し戻しの理由`,
        }}
        onSubmit={(comment) => giveBack.mutateAsync(comment)}
      />
    </Card>
  );
}
