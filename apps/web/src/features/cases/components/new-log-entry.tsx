"use client";

import { logEntryBody } from "@magokoro/contract/cases/case-body";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { addLogEntry, getCase } from "@magokoro/contract/cases/endpoints";
import { ActButton } from "@/components/form/act-button";
import { LongTextField } from "@/components/form/long-text-field";
import { RecordForm } from "@/components/form/record-form";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import type { OfficeRoom } from "../api/case-endpoints";

const EMPTY = { base: { body: "" }, version: null };

export function NewLogEntry({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const add = useAct(addLogEntry.in[room], {
    ...onRow(getCase.in[room], item.id),
    done: "対応履歴を追加しました",
    failure: "page",
  });
  const form = useRecordForm<{ body: string }, CaseDetail, "add">({
    schema: logEntryBody,
    ...EMPTY,
    draft: {
      kind: "case-log",
      row: String(item.id),
      label: () => `案件「${item.caseNumber ?? ""} ${item.title}」の対応履歴`,
    },
    fields: { body: { label: "対応履歴を追加", isRequired: false } },
    acts: ["add"],
    save: (entry) => add.run(entry),
    goesOn: () => EMPTY,
  });
  return (
    <RecordForm
      form={form}
      className="mt-4"
      actions={
        <ActButton form={form} act="add" tone="secondary">
          追加する
        </ActButton>
      }
    >
      <LongTextField {...form.field("body")} rows={2} />
    </RecordForm>
  );
}
