"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { finishVisit, putBackVisit, startVisit } from "@magokoro/contract/cases/case-moves";
import Link from "next/link";
import { useState } from "react";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { visitLabel } from "@/lib/ui-labels";
import { useSettled } from "@/lib/use-settled";
import { useTimeLeft } from "@/lib/use-time-left";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useCase } from "../api/use-case";
import { ScheduleDialog } from "./schedule-dialog";
import { StartVisit } from "./start-visit";
import { UndoBar } from "./undo-bar";

/** The next step comes up where the last one was tapped: so long it takes no tap. */
const SETTLE_MS = 2_000;

/** The next step of the visit, one wide button in thumb reach, and the way back from the last. */
export function ConciergeActions({ item }: { item: CaseDetail }) {
  const { can, id, version } = item;
  const [isScheduling, setScheduling] = useState(false);
  const [news, setNews] = useState("");
  const [isUndone, setUndone] = useState(false);
  const { dataUpdatedAt } = useCase("concierge", id);
  // One step back at a time: the way back from a start must not come up under a thumb that undid a finish.
  const leftMs = useTimeLeft(dataUpdatedAt, isUndone ? 0 : item.undoMs);
  const room = "concierge" as const;
  const tell = (words: string, wasUndo: boolean) => () => {
    setNews(words);
    setUndone(wasUndo);
  };
  const start = useAct(startVisit.in.concierge, {
    ...onRow(getCase.in[room], id),
    onDone: tell("訪問を開始しました。", false),
  });
  const finish = useAct(finishVisit.in.concierge, {
    ...onRow(getCase.in[room], id),
    onDone: tell("訪問を完了しました。報告を書いてください。", false),
  });
  const undo = useAct(putBackVisit.in.concierge, {
    ...onRow(getCase.in[room], id),
    onDone: tell("ひとつ前の状態に戻しました。", true),
  });
  const isStartReady = useSettled(can.includes("start"), SETTLE_MS);
  const isFinishReady = useSettled(can.includes("finish"), SETTLE_MS);
  const isReportReady = useSettled(can.includes("submit_report"), SETTLE_MS);
  return (
    <Card>
      <p className="mb-3 text-lg font-bold">{visitLabel(item)}</p>
      <div className="space-y-3">
        {can.includes("start") && (
          <StartVisit
            item={item}
            isReady={isStartReady}
            isBusy={start.isBusy}
            onStart={() => void start.run({ version })}
          />
        )}
        {can.includes("finish") && (
          <Button
            tone="primary"
            size="wide"
            disabled={!isFinishReady}
            isBusy={finish.isBusy}
            onClick={() => void finish.run({ version })}
          >
            {isFinishReady ? "完了" : "完了（まもなく押せます）"}
          </Button>
        )}
        {can.includes("submit_report") &&
          (isReportReady ? (
            <Link
              href={`/concierge/cases/${id}/report`}
              className={buttonStyle({ tone: "primary", size: "wide" })}
            >
              報告を書く
            </Link>
          ) : (
            <Button tone="primary" size="wide" disabled>
              報告を書く（まもなく押せます）
            </Button>
          ))}
        <UndoBar news={news} leftMs={leftMs} isBusy={undo.isBusy} onUndo={() => void undo.run({ version })} />
        {can.includes("schedule") && (
          <Button className="w-full" onClick={() => setScheduling(true)}>
            {item.visitStart ? "訪問日時を変更する" : "訪問日時を決める"}
          </Button>
        )}
      </div>
      {isScheduling && <ScheduleDialog room={room} item={item} onClose={() => setScheduling(false)} />}
    </Card>
  );
}
