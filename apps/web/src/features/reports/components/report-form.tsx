"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { getReportOfCase, saveReportDraft, submitReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DraftNotice } from "@/components/ui/draft-notice";
import { FormNotice } from "@/components/ui/form-notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { useOwnConciergeId } from "@/components/shell/use-session";
import { applyServerErrors } from "@/lib/apply-server-errors";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useDraft } from "@/lib/drafts/use-draft";
import { useMasterChoices } from "@/lib/use-master-choices";
import { useColleagues } from "../api/use-colleagues";
import type { PhotoQueue } from "../photos/photo-queue";
import { usePhotoQueue } from "../photos/use-photo-queue";
import { usePhotoWaiting } from "../photos/use-photo-waiting";
import { askEmptyFee } from "./ask-empty-fee";
import { MembersCard } from "./members-card";
import { PhotoInput } from "./photo-input";
import { PhotosBeforeSubmit } from "./photos-before-submit";
import { reportComparedFields } from "./report-compared-fields";
import { ReportFields } from "./report-fields";
import { newReportValues, reportBody, reportFormValues, type ReportFormValues } from "./report-form-values";

type Action = "draft" | "submit";

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
  const form = useForm<ReportFormValues>({ defaultValues: base });
  const choices = useMasterChoices("concierge");
  const colleagues = useColleagues();
  const keeping = useAct(saveReportDraft, { ...onRow(getReportOfCase, visit.id), failure: "page" });
  const filing = useAct(submitReport, { params: { id: visit.id }, failure: "page" });
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<Action | null>(null);
  const [asked, setAsked] = useState<Action>("draft");
  const draft = useDraft<ReportFormValues>({
    kind: "report",
    row: String(visit.id),
    label: `報告「${visit.customer?.name ?? ""} 様・${visit.title}」`,
    base,
    version: report?.version ?? null,
    values: form.watch(),
    show: (next) => form.reset(next, { keepDefaultValues: true }),
    fields: reportComparedFields([...visit.assignees, ...(colleagues.data ?? [])], choices.data),
  });
  const photoIds = form.watch("photoIds");
  const change = (next: number[]) => form.setValue("photoIds", next, { shouldDirty: true });
  const onTheirWay = usePhotoQueue({
    row: String(visit.id),
    photoIds,
    currentIds: () => form.getValues("photoIds"),
    change,
  });
  const waiting = usePhotoWaiting(onTheirWay.queue);
  const version = useRef(draft.version);
  version.current = draft.version;
  const canSubmit = visit.can.includes("submit_report");

  async function save(action: Action, typed: ReportFormValues, version: number | null) {
    setBusy(action);
    setAsked(action);
    setFailure(null);
    try {
      const body = reportBody(typed, version);
      const saved = await (action === "draft" ? keeping : filing).run(body);
      draft.saved(action === "draft" ? { base: typed, version: saved.version } : undefined);
      onTheirWay.queue.forgetSent((fileId) => typed.photoIds.includes(fileId));
      if (action === "draft") toast.success(savedWords(onTheirWay.queue));
      else leave();
    } catch (error) {
      if (!draft.meetConflict(error, readCurrent)) setFailure(applyServerErrors(form, error));
    }
    setBusy(null);
  }
  const saveDraft = () => void save("draft", form.getValues(), draft.version);

  async function submit() {
    if (!(await askEmptyFee(form.getValues("fee"), visit.estimatedPrice))) return;
    setBusy("submit");
    setFailure(null);
    if (await waiting.untilSent()) await save("submit", form.getValues(), version.current);
    else setBusy(null);
  }

  function leave() {
    toast.success("報告を提出しました");
    // In place of the form: going back does not lead into what is done.
    router.replace(`/concierge/cases/${visit.id}`);
  }

  const discard = () => {
    draft.discard();
    onTheirWay.queue.clear();
  };
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => event.preventDefault()}>
      {report?.returnComment && (
        <p className="rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          差し戻しの理由：{report.returnComment}
        </p>
      )}
      <DraftNotice draft={{ ...draft, discard }} />
      <ReportFields form={form} choices={choices.data} />
      <MembersCard
        visit={visit}
        reporterId={reporterId}
        memberIds={form.watch("memberIds")}
        onChange={(memberIds) => form.setValue("memberIds", memberIds, { shouldDirty: true })}
        error={form.formState.errors.memberIds?.message}
      />
      <Card title="写真">
        <PhotoInput
          photoIds={photoIds}
          onTheirWay={onTheirWay}
          onRemove={(fileId) => change(form.getValues("photoIds").filter((other) => other !== fileId))}
          error={form.formState.errors.photoIds?.message}
        />
      </Card>
      {draft.conflict ? (
        <VersionConflict
          conflict={draft.conflict}
          onSave={(merged) => void save(asked, merged.values, merged.version)}
        />
      ) : (
        <FormNotice failure={failure} />
      )}
      <div className="space-y-3">
        <PhotosBeforeSubmit onTheirWay={onTheirWay} waiting={waiting} onSubmit={() => void submit()} />
        {canSubmit ? (
          <Button
            tone="primary"
            size="wide"
            isBusy={busy === "submit"}
            disabled={busy !== null || draft.conflict !== null}
            onClick={() => void submit()}
          >
            報告を提出する
          </Button>
        ) : (
          <p className="text-center text-muted">訪問を完了すると提出できます。</p>
        )}
        <Button
          className="w-full"
          isBusy={busy === "draft"}
          disabled={busy !== null || draft.conflict !== null}
          onClick={saveDraft}
        >
          下書きを保存する
        </Button>
      </div>
    </form>
  );
}
