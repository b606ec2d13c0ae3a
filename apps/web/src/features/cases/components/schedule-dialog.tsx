"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { scheduleConciergeCase } from "@magokoro/contract/cases/concierge-endpoints";
import type { schedulePartnerCase } from "@magokoro/contract/cases/partner-endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { messageOf } from "@/lib/error-messages";
import { useCaseAction } from "../api/use-cases";
import { VisitTimeFields, initialVisitTime, toPeriod } from "./visit-time-fields";

interface ScheduleDialogProps {
  room: "partner" | "concierge";
  endpoint: typeof schedulePartnerCase | typeof scheduleConciergeCase;
  item: CaseDetail;
  onClose: () => void;
}

export function ScheduleDialog({ room, endpoint, item, onClose }: ScheduleDialogProps) {
  const [time, setTime] = useState(() => initialVisitTime(item));
  const [problem, setProblem] = useState<string>();
  const schedule = useCaseAction({
    room,
    id: item.id,
    endpoint,
    done: "訪問日時を設定しました",
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title="訪問日時を決める">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const period = toPeriod(time);
          setProblem(period ? undefined : "訪問日、開始、終了をすべて入力してください。");
          if (period) schedule.mutate({ version: item.version, ...period });
        }}
      >
        <VisitTimeFields
          value={time}
          onChange={setTime}
          error={problem ?? (schedule.error ? messageOf(schedule.error) : undefined)}
        />
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>戻る</Button>
          <Button type="submit" tone="primary" isBusy={schedule.isPending}>
            この日時にする
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
