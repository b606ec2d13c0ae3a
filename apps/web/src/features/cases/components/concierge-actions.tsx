"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { finishVisit, scheduleConciergeCase, startVisit } from "@magokoro/contract/cases/concierge-endpoints";
import Link from "next/link";
import { useState } from "react";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useCaseAction } from "../api/use-cases";
import { ScheduleDialog } from "./schedule-dialog";
import { visitLabel } from "@/lib/ui-labels";

/** The next step of the visit, one wide button in thumb reach. */
export function ConciergeActions({ item }: { item: CaseDetail }) {
  const { abilities, id, version } = item;
  const [isScheduling, setScheduling] = useState(false);
  const start = useCaseAction({ room: "concierge", id, endpoint: startVisit, done: "訪問を開始しました" });
  const finish = useCaseAction({
    room: "concierge",
    id,
    endpoint: finishVisit,
    done: "訪問を完了しました。報告を書いてください",
  });
  return (
    <Card>
      <p className="mb-3 text-lg font-bold">{visitLabel(item)}</p>
      <div className="space-y-3">
        {abilities.canStart && (
          <Button
            tone="primary"
            size="wide"
            isBusy={start.isPending}
            onClick={() => start.mutate({ version })}
          >
            開始
          </Button>
        )}
        {abilities.canFinish && (
          <Button
            tone="primary"
            size="wide"
            isBusy={finish.isPending}
            onClick={() => finish.mutate({ version })}
          >
            完了
          </Button>
        )}
        {abilities.canReport && (
          <Link
            href={`/concierge/cases/${id}/report`}
            className={buttonStyle({ tone: "primary", size: "wide" })}
          >
            報告を書く
          </Link>
        )}
        {abilities.canSchedule && (
          <Button className="w-full" onClick={() => setScheduling(true)}>
            {item.visitStart ? "訪問日時を変更する" : "訪問日時を決める"}
          </Button>
        )}
      </div>
      {isScheduling && (
        <ScheduleDialog
          room="concierge"
          endpoint={scheduleConciergeCase}
          item={item}
          onClose={() => setScheduling(false)}
        />
      )}
    </Card>
  );
}
