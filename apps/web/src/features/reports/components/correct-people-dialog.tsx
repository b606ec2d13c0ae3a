"use client";

import { findPartnerConcierges } from "@magokoro/contract/masters/endpoints";
import { correctReportPeople, getReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DraftNotice } from "@/components/ui/draft-notice";
import { Field } from "@/components/ui/field";
import { FormNotice } from "@/components/ui/form-notice";
import { Select } from "@/components/ui/input";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { VersionConflict } from "@/components/ui/version-conflict";
import { ApiError } from "@/lib/api-error";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useDraft } from "@/lib/drafts/use-draft";
import { messageOf } from "@/lib/error-messages";
import { PeopleChoice } from "./people-choice";
import { readVisitPeople, visitPeopleFields, visitPeopleOf, type VisitPeople } from "./visit-people-form";

/** The store says who was really there; pay follows. */
export function CorrectPeopleDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const concierges = useRead(findPartnerConcierges, { query: {}, staleTime: 5 * 60_000 });
  const [people, setPeople] = useState(() => visitPeopleOf(report));
  const [failure, setFailure] = useState<string | null>(null);
  // Who left the store meanwhile was there all the same.
  const known = [...(concierges.data ?? []), report.reporter, ...report.members];
  const all = [...new Map(known.map((one) => [one.id, one])).values()];
  const draft = useDraft<VisitPeople>({
    kind: "report-people",
    row: String(report.id),
    label: `報告 ${report.caseNumber} の訪問した人`,
    base: visitPeopleOf(report),
    version: report.version,
    values: people,
    show: setPeople,
    fields: visitPeopleFields(all),
  });
  const correct = useAct(correctReportPeople, {
    ...onRow(getReport.in.partner, report.id),
    done: "訪問した人を更新しました",
    failure: "page",
  });

  async function save(wanted: VisitPeople, version: number): Promise<void> {
    setFailure(null);
    try {
      await correct.run({ ...wanted, version });
      draft.saved();
      onClose();
    } catch (error) {
      if (!draft.meetConflict(error, readVisitPeople)) setFailure(problemOf(error));
    }
  }

  const others = all.filter(({ id }) => id !== people.reporterId);
  const likely = new Set([report.reporter, report.primaryConcierge, ...report.members].map((one) => one?.id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="訪問した人を直す"
      description="実際に訪問した人に合わせてください。報酬は、この内容で計算し直します。"
    >
      {concierges.error && <ErrorState error={concierges.error} onRetry={() => void concierges.refetch()} />}
      {!concierges.data && !concierges.error && <Skeleton lines={4} />}
      {concierges.data && (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void save(people, draft.version ?? report.version);
          }}
        >
          <DraftNotice draft={draft} />
          <Field label="報告者" hint="交通費と、割り切れない端数は報告者に付きます。">
            {(control) => (
              <Select
                {...control}
                value={people.reporterId}
                onChange={(event) => {
                  const reporterId = Number(event.target.value);
                  setPeople({ reporterId, memberIds: people.memberIds.filter((id) => id !== reporterId) });
                }}
              >
                {all.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <PeopleChoice
            likely={others.filter(({ id }) => likely.has(id))}
            others={others.filter(({ id }) => !likely.has(id))}
            chosen={people.memberIds}
            onChange={(memberIds) => setPeople({ ...people, memberIds })}
          />
          {draft.conflict ? (
            <VersionConflict
              conflict={draft.conflict}
              onSave={(merged) => void save(merged.values, merged.version)}
            />
          ) : (
            <FormNotice failure={failure} />
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>戻る</Button>
            <Button type="submit" tone="primary" isBusy={correct.isBusy}>
              保存する
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** A refused person is told in that field's own sentence. */
function problemOf(error: unknown): string {
  const sentences = error instanceof ApiError ? Object.values(error.problems) : [];
  return sentences.length > 0 ? sentences.join("") : messageOf(error);
}
