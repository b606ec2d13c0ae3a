"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { saveReportDraft, submitReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ApiError } from "@/lib/api-error";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { callApi } from "@/lib/call-api";
import { clearLocalDraft, readLocalDraft, useLocalDraft } from "@/lib/use-local-draft";
import { useConciergeChoices } from "../api/use-reports";
import { PhotoInput } from "./photo-input";
import { ReportFields } from "./report-fields";
import { newReportValues, reportBody, reportFormValues, type ReportFormValues } from "./report-form-values";

export function ReportForm({ visit, report }: { visit: CaseDetail; report: ReportDetail | null }) {
  const router = useRouter();
  const queries = useQueryClient();
  const draftKey = `report-form:${visit.id}`;
  const [initial] = useState<ReportFormValues>(() => ({
    ...(report ? reportFormValues(report) : newReportValues(visit)),
    ...(readLocalDraft(draftKey) as Partial<ReportFormValues> | null),
  }));
  const form = useForm<ReportFormValues>({ defaultValues: initial });
  const choices = useConciergeChoices();
  const version = useRef(report?.version ?? null);
  const intention = useRef(crypto.randomUUID());
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<"draft" | "submit" | null>(null);
  useLocalDraft(draftKey, form.watch(), form.formState.isDirty);
  const photoIds = form.watch("photoIds");
  const canSubmit = visit.abilities.canReport;

  async function save(action: "draft" | "submit") {
    setBusy(action);
    setFailure(null);
    try {
      const body = reportBody(form.getValues(), version.current);
      const saved =
        action === "draft"
          ? await callApi(saveReportDraft, { params: { id: visit.id }, body })
          : await callApi(submitReport, {
              params: { id: visit.id },
              body,
              idempotencyKey: intention.current,
            });
      version.current = saved.data.version;
      clearLocalDraft(draftKey);
      if (action === "draft") toast.success("下書きを保存しました");
      else await leave();
    } catch (error) {
      if (error instanceof ApiError && error.code !== "NETWORK") intention.current = crypto.randomUUID();
      setFailure(applyServerErrors(form, error));
    }
    setBusy(null);
  }

  async function leave() {
    toast.success("報告を提出しました");
    await queries.invalidateQueries();
    router.push(`/concierge/cases/${visit.id}`);
  }

  const change = (next: number[]) => form.setValue("photoIds", next, { shouldDirty: true });
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => event.preventDefault()}>
      {report?.returnComment && (
        <p className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          差し戻しの理由：{report.returnComment}
        </p>
      )}
      <ReportFields form={form} choices={choices.data} />
      <Card title="写真">
        <PhotoInput
          photoIds={photoIds}
          onAdd={(fileId) => change([...form.getValues("photoIds"), fileId])}
          onRemove={(fileId) => change(form.getValues("photoIds").filter((other) => other !== fileId))}
          error={form.formState.errors.photoIds?.message}
        />
      </Card>
      {failure && (
        <p role="alert" className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          {failure}
        </p>
      )}
      <div className="space-y-3">
        {canSubmit ? (
          <Button
            tone="primary"
            size="wide"
            isBusy={busy === "submit"}
            disabled={busy !== null}
            onClick={() => void save("submit")}
          >
            報告を提出する
          </Button>
        ) : (
          <p className="text-center text-muted">訪問を完了すると提出できます。</p>
        )}
        <Button
          className="w-full"
          isBusy={busy === "draft"}
          disabled={busy !== null}
          onClick={() => void save("draft")}
        >
          下書きを保存する
        </Button>
      </div>
    </form>
  );
}
