"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import { scheduleCase } from "@magokoro/contract/cases/case-moves";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRecordForm } from "@/lib/forms/use-record-form";
import {
  VISIT_TIME_FIELDS,
  initialVisitTime,
  readVisitTime,
  toPeriod,
  wholeVisitTime,
  type VisitTime,
} from "./visit-time";
import { VisitTimeFields } from "./visit-time-fields";

interface ScheduleDialogProps {
  room: "partner" | "concierge";
  item: CaseDetail;
  onClose: () => void;
}

export function ScheduleDialog(props: ScheduleDialogProps) {
  return (
    <Dialog isOpen onClose={props.onClose} title="訪問日時を決める">
      <ScheduleForm {...props} />
    </Dialog>
  );
}

function ScheduleForm({ room, item, onClose }: ScheduleDialogProps) {
  const schedule = useAct(scheduleCase.in[room], {
    ...onRow(getCase.in[room], item.id),
    done: "訪問日時を設定しました",
    failure: "page",
  });
  const form = useRecordForm<VisitTime, CaseDetail, "save">({
    schema: wholeVisitTime,
    base: initialVisitTime(item),
    version: item.version,
    draft: {
      kind: "case-schedule",
      row: String(item.id),
      label: () => `案件「${item.caseNumber ?? ""} ${item.title}」の訪問日時`,
    },
    fields: VISIT_TIME_FIELDS,
    acts: ["save"],
    save: (time, version) => {
      const period = toPeriod(time);
      if (!period) throw new Error("the schema asks for a whole time");
      return schedule.run({ version: version ?? item.version, ...period });
    },
    readCurrent: readVisitTime,
    onSaved: onClose,
  });
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="save" isDoneByEnter>
            この日時にする
          </ActButton>
        </>
      }
    >
      <VisitTimeFields field={form.field} time={form.values} />
    </RecordForm>
  );
}
