"use client";

import { findConciergesOfDay } from "@magokoro/contract/concierges/endpoints";
import { correctReportPeople, getReport } from "@magokoro/contract/reports/endpoints";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { ActButton } from "@/components/form/act-button";
import { ChoiceField } from "@/components/form/choice-field";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { PeopleChoice } from "./people-choice";
import {
  readVisitPeople,
  visitPeopleFields,
  visitPeopleForm,
  visitPeopleOf,
  type VisitPeople,
} from "./visit-people-form";

interface CorrectPeopleDialogProps {
  report: ReportDetail;
  onClose: () => void;
}

/** The store says who was really there; pay follows. */
export function CorrectPeopleDialog(props: CorrectPeopleDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="訪問した人を直す"
      description="実際に訪問した人に合わせてください。報酬は、この内容で計算し直します。"
    >
      <CorrectPeopleForm {...props} />
    </Dialog>
  );
}

function CorrectPeopleForm({ report, onClose }: CorrectPeopleDialogProps) {
  const concierges = useRead(findConciergesOfDay, { query: {}, staleTime: 5 * 60_000 });
  // Who left the store meanwhile was there all the same.
  const known = [...(concierges.data ?? []), report.reporter, ...report.members];
  const all = [...new Map(known.map((one) => [one.id, one])).values()];
  const correct = useAct(correctReportPeople, {
    ...onRow(getReport.in.partner, report.id),
    done: "訪問した人を更新しました",
    failure: "page",
  });
  const form = useRecordForm<VisitPeople, ReportDetail, "save">({
    schema: visitPeopleForm,
    base: visitPeopleOf(report),
    version: report.version,
    draft: {
      kind: "report-people",
      row: String(report.id),
      label: () => `報告 ${report.caseNumber} の訪問した人`,
    },
    fields: visitPeopleFields(all),
    acts: ["save"],
    save: (people, version) => correct.run({ ...people, version: version ?? report.version }),
    readCurrent: readVisitPeople,
    onSaved: onClose,
  });
  const { reporterId, memberIds } = form.values;
  const others = all.filter(({ id }) => String(id) !== String(reporterId));
  const likely = new Set([report.reporter, report.primaryConcierge, ...report.members].map((one) => one?.id));

  if (concierges.error)
    return <ErrorState error={concierges.error} onRetry={() => void concierges.refetch()} />;
  if (!concierges.data) return <Skeleton lines={4} />;
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            保存する
          </ActButton>
        </>
      }
    >
      <ChoiceField
        {...form.field("reporterId")}
        hint="交通費と、割り切れない端数は報告者に付きます。"
        onPick={(reporter) =>
          form.set(
            "memberIds",
            memberIds.filter((id) => String(id) !== reporter),
          )
        }
      />
      <div id={form.idOf("memberIds")}>
        <PeopleChoice
          likely={others.filter(({ id }) => likely.has(id))}
          others={others.filter(({ id }) => !likely.has(id))}
          chosen={memberIds}
          onChange={(next) => form.set("memberIds", next)}
        />
      </div>
    </RecordForm>
  );
}
