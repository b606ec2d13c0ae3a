"use client";

import { addLogEntry, getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { UserType } from "@magokoro/domain/user/user-type";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DraftNotice } from "@/components/ui/draft-notice";
import { Field } from "@/components/ui/field";
import { FormNotice } from "@/components/ui/form-notice";
import { Textarea } from "@/components/ui/input";
import { useDraft } from "@/lib/drafts/use-draft";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import type { OfficeRoom } from "../api/case-endpoints";

const EMPTY = { body: "" };

/** 訪問前の対応履歴 */
export function CaseLog({ room, item }: { room: UserType; item: CaseDetail }) {
  const isOffice = room === "operator" || room === "partner";
  return (
    <Card title="訪問前の対応履歴">
      {item.preVisitLog.length === 0 && <p className="text-muted">対応履歴が登録されていません。</p>}
      <ul className="space-y-3">
        {item.preVisitLog.map((entry) => (
          <li key={entry.id} className="border-b border-line pb-3">
            <p className="text-sm text-muted">
              {dateTimeLabel(entry.at)} {entry.authorName}
            </p>
            <p className="whitespace-pre-wrap">{entry.body}</p>
          </li>
        ))}
      </ul>
      {isOffice && item.can.includes("add_log") && <NewLogEntry room={room} item={item} />}
    </Card>
  );
}

function NewLogEntry({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const [body, setBody] = useState("");
  const draft = useDraft({
    kind: "case-log",
    row: String(item.id),
    label: `案件「${item.caseNumber ?? ""} ${item.title}」の対応履歴`,
    base: EMPTY,
    version: null,
    values: { body },
    show: (values) => setBody(values.body),
  });
  const add = useAct(addLogEntry.in[room], {
    ...onRow(getCase.in[room], item.id),
    done: "対応履歴を追加しました",
    failure: "page",
    onDone: () => {
      setBody("");
      draft.saved({ base: EMPTY, version: null });
    },
  });
  return (
    <form
      className="mt-4 space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim()) void add.run({ body: body.trim() });
      }}
    >
      <DraftNotice draft={draft} />
      <Field label="対応履歴を追加">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Field>
      <FormNotice failure={add.error && messageOf(add.error)} />
      <Button type="submit" isBusy={add.isBusy} disabled={body.trim() === ""}>
        追加する
      </Button>
    </form>
  );
}
