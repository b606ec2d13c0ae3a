"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { scheduleCase } from "@magokoro/contract/cases/case-moves";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DraftNotice } from "@/components/ui/draft-notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import { useDraft } from "@/lib/drafts/use-draft";
import { messageOf } from "@/lib/error-messages";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import {
  VisitTimeFields,
  initialVisitTime,
  readVisitTime,
  toPeriod,
  visitTimeWords,
  type VisitTime,
} from "./visit-time-fields";

const FIELDS: ComparedField<VisitTime>[] = [
  { name: "day", label: "訪問日時", together: ["from", "to"], words: visitTimeWords },
];

interface ScheduleDialogProps {
  room: "partner" | "concierge";
  item: CaseDetail;
  onClose: () => void;
}

export function ScheduleDialog({ room, item, onClose }: ScheduleDialogProps) {
  const [time, setTime] = useState(() => initialVisitTime(item));
  const [problem, setProblem] = useState<string>();
  const schedule = useAct(scheduleCase.in[room], {
    ...onRow(getCase.in[room], item.id),
    done: "訪問日時を設定しました",
    onDone: onClose,
  });
  const draft = useDraft<VisitTime>({
    kind: "case-schedule",
    row: String(item.id),
    label: `案件「${item.caseNumber ?? ""} ${item.title}」の訪問日時`,
    base: initialVisitTime(item),
    version: item.version,
    values: time,
    show: setTime,
    fields: FIELDS,
  });

  async function submit(wanted: VisitTime, version: number): Promise<void> {
    const period = toPeriod(wanted);
    setProblem(period ? undefined : "訪問日、開始、終了をすべて入力してください。");
    if (!period) return;
    try {
      await schedule.run({ version, ...period });
      draft.saved();
    } catch (error) {
      if (!draft.meetConflict(error, readVisitTime)) setProblem(messageOf(error));
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title="訪問日時を決める">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(time, draft.version ?? item.version);
        }}
      >
        <DraftNotice draft={draft} />
        <VisitTimeFields value={time} onChange={setTime} error={problem} />
        {draft.conflict && (
          <VersionConflict
            conflict={draft.conflict}
            onSave={(merged) => void submit(merged.values, merged.version)}
          />
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>戻る</Button>
          <Button type="submit" tone="primary" isBusy={schedule.isBusy} disabled={draft.conflict !== null}>
            この日時にする
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
