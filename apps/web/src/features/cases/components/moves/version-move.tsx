"use client";

import { acceptCase, putBackVisit, resendCase, submitCase } from "@magokoro/contract/cases/case-moves";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { getCase } from "@magokoro/contract/cases/endpoints";
import { inRoom } from "@magokoro/contract/core/room-endpoint";
import { Button } from "@/components/ui/button";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import type { OfficeRoom } from "../../api/case-endpoints";

/** The moves that need nothing but a press. */
const VERSION_MOVES = {
  accept: {
    operation: acceptCase,
    label: () => "受諾する",
    done: "案件を受諾しました",
    isPrimary: true,
  },
  submit: {
    operation: submitCase,
    label: () => "この内容で登録する",
    done: "案件を登録しました",
    isPrimary: true,
  },
  resend: {
    operation: resendCase,
    label: () => "依頼メールを再送する",
    done: "依頼メールを再送しました",
    isPrimary: false,
  },
  put_back: {
    operation: putBackVisit,
    label: ({ status }: CaseDetail) => (status === "completed" ? "完了を取り消す" : "開始を取り消す"),
    done: "ひとつ前の状態に戻しました",
    isPrimary: false,
  },
} as const;

interface VersionMoveProps {
  move: keyof typeof VERSION_MOVES;
  room: OfficeRoom;
  item: CaseDetail;
}

export function VersionMove({ move, room, item }: VersionMoveProps) {
  const { operation, label, done, isPrimary } = VERSION_MOVES[move];
  const act = useAct(inRoom(operation, room), { ...onRow(getCase.in[room], item.id), done });
  return (
    <Button
      tone={isPrimary ? "primary" : "secondary"}
      isBusy={act.isBusy}
      onClick={() => void act.run({ version: item.version })}
    >
      {label(item)}
    </Button>
  );
}
