"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { AssignDialog } from "../assign-dialog";
import { ScheduleDialog } from "../schedule-dialog";

/** Who goes, and when: with members and a day's plan to look at, each in a panel of its own. */
export function PanelMove({ move, item }: { move: "assign" | "schedule"; item: CaseDetail }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const isFirst = move === "assign" && item.assignees.length === 0;
  const assign = isFirst ? "コンシェルジュを割り当てる" : "担当を変更する";
  return (
    <>
      <Button tone={isFirst ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {move === "assign" ? assign : "訪問日時を変更する"}
      </Button>
      {isOpen && move === "assign" && <AssignDialog item={item} onClose={close} />}
      {isOpen && move === "schedule" && <ScheduleDialog room="partner" item={item} onClose={close} />}
    </>
  );
}
