"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { getReportOfCase, saveReportDraft, submitReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { useOwnConciergeId } from "@/components/shell/use-session";
import { Card } from "@/components/ui/card";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { useMasterChoices } from "@/lib/use-master-choices";
import { useColleagues } from "../api/use-colleagues";
import { onRow } from "@/lib/api/on-row";
import type { PhotoQueue } from "../photos/photo-queue";
import { usePhotoQueue } from "../photos/use-photo-queue";
import { usePhotoWaiting } from "../photos/use-photo-waiting";
import { askEmptyFee } from "./ask-empty-fee";
import { MembersCard } from "./members-card";
import { PhotoInput } from "./photo-input";
import { PhotosBeforeSubmit } from "./photos-before-submit";
import { choicesWithKept } from "./choices-with-kept";
import { reportFields } from "./report-fields";
import { ReportFieldsInput } from "./report-fields-input";
import {
  newReportValues,
  reportBody,
  reportFormValues,
  reportForms,
  type ReportFormValues,
} from "./report-form-values";

const readCurrent = (current: unknown) => ({
  values: reportFormValues(current as ReportDetail),
  version: (current as ReportDetail).version,
});

/** Never claims what is not kept: a photo still under way is on this device alone. */
function savedWords({ photos }: PhotoQueue): string {
  const count = photos().filter(({ state }) => state !== "sent").length;
  return count === 0
    ? "下書きを保存しました"
    : `下書きを保存しました。送信が終わっていない写真${count}枚は、この端末に残っています。`;
}

export function ReportForm({ visit, report }: { visit: CaseDetail; report: ReportDetail | null }) {
  const router = useRouter();
  const reporterId = useOwnConciergeId();
  const [base] = useState<ReportFormValues>(() =>
    report ? reportFormValues(report) : newReportValues(visit, reporterId),
  );
  const { data: offered } = useMasterChoices("concierge");
  const choices = choicesWithKept(offered, visit, report);
  const colleagues = useColleagues();
  const keeping = useAct(saveReportDraft, { ...onRow(getReportOfCase, visit.id), failure: "page" });
  const filing = useAct(submitReport, { params: { id: visit.id }, failure: "page" });
  const canSubmit = visit.can.includes("submit_report");
  const form = useRecordForm<ReportFormValues, ReportDetail, "draft" | "submit">({
    schema: reportForms,
    base,
    version: report?.version ?? null,
    draft: {
      kind: "report",
      row: String(visit.id),
      label: () => `報告「${visit.customer?.name ?? ""} 様・${visit.title}」`,
    },
    fields: reportFields([...visit.assignees, ...(colleagues.data ?? [])], choices),
    acts: canSubmit ? ["draft", "submit"] : ["draft"],
    // A report leaves only with all its photos.
    before: async ({ fee }, action) =>
      action === "draft" || ((await askEmptyFee(fee, visit.estimatedPrice)) && (await waiting.untilSent())),
    save: (values, version, action) =>
      (action === "draft" ? keeping : filing).run(reportBody(values, version)),
    readCurrent,
    goesOn: ({ version }, sent, action) => (action === "draft" ? { base: sent, version } : null),
    onSaved: (_report, action, { photoIds }) => {
      onTheirWay.queue.forgetSent((fileId) => photoIds.includes(fileId));
      if (action === "draft") {
        toast.success(savedWords(onTheirWay.queue));
        return;
      }
      toast.success("報告を提出しました");
      // In place of the form: going back does not lead into what is done.
      router.replace(`/concierge/cases/${visit.id}`);
    },
  });
  const { photoIds, memberIds } = form.values;
  const onTheirWay = usePhotoQueue({
    row: String(visit.id),
    photoIds,
    currentIds: () => form.current().photoIds,
    change: (next) => form.set("photoIds", next),
  });
  const waiting = usePhotoWaiting(onTheirWay.queue);
  const submit = () => form.submit("submit");

  return (
    <div className="space-y-5">
      {report?.returnComment && (
        <p className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          差し戻しの理由：{report.returnComment}
        </p>
      )}
      <RecordForm
        form={form}
        onDiscard={() => onTheirWay.queue.clear()}
        isStacked
        actions={
          <>
            <PhotosBeforeSubmit onTheirWay={onTheirWay} waiting={waiting} onSubmit={submit} />
            {canSubmit ? (
              <ActButton form={form} act="submit" size="wide">
                報告を提出する
              </ActButton>
            ) : (
              <p className="text-center text-muted">訪問を完了すると提出できます。</p>
            )}
            <ActButton form={form} act="draft" tone="secondary" className="w-full">
              下書きを保存する
            </ActButton>
          </>
        }
      >
        <ReportFieldsInput form={form} choices={choices} />
        <div id={form.idOf("memberIds")}>
          <MembersCard
            visit={visit}
            reporterId={reporterId}
            memberIds={memberIds}
            onChange={(next) => form.set("memberIds", next)}
            error={form.errorOf("memberIds")}
          />
        </div>
        <Card title="写真">
          <div id={form.idOf("photoIds")}>
            <PhotoInput
              photoIds={photoIds}
              onTheirWay={onTheirWay}
              onRemove={(fileId) =>
                form.set(
                  "photoIds",
                  form.current().photoIds.filter((other) => other !== fileId),
                )
              }
              error={form.errorOf("photoIds")}
            />
          </div>
        </Card>
      </RecordForm>
    </div>
  );
}
