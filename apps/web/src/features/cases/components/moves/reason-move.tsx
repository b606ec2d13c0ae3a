"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import { cancelCase, declineCase } from "@magokoro/contract/cases/case-moves";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReasonDialog } from "@/components/form/reason-dialog";
import { onRow } from "@/lib/api/on-row";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import type { OfficeRoom } from "../../api/case-endpoints";

/* The moves whose reason somebody else will read. */

/** The case leaves the store's sight: there is no page to come back to. */
export function DeclineMove({ item }: { item: CaseDetail }) {
  const router = useRouter();
  const decline = useAct(declineCase.in.partner, {
    params: { id: item.id },
    ends: readKey(getCase.in.partner, { params: { id: item.id } }),
    done: "案件を辞退しました",
    failure: "page",
    onDone: () => router.replace("/partner/cases"),
  });
  return (
    <ReasonMove
      move="decline"
      item={item}
      label="辞退する"
      title="この案件を辞退しますか？"
      consequence="をコールセンターへ戻します。"
      reasonLabel="辞退の理由"
      submitLabel="辞退する"
      onSubmit={(reason) => decline.run({ version: item.version, reason })}
    />
  );
}

export function CancelMove({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const cancel = useAct(cancelCase.in[room], {
    ...onRow(getCase.in[room], item.id),
    done: "案件をキャンセルしました",
    failure: "page",
  });
  return (
    <ReasonMove
      move="cancel"
      item={item}
      label="キャンセルする"
      title="案件をキャンセルしますか？"
      consequence="をキャンセルします。この操作は取り消せません。"
      reasonLabel="キャンセルの理由"
      submitLabel="キャンセルを確定する"
      onSubmit={(reason) => cancel.run({ version: item.version, reason })}
    />
  );
}

interface ReasonMoveProps {
  move: "decline" | "cancel";
  item: CaseDetail;
  /** Of the button. */
  label: string;
  title: string;
  /** What follows the name of the case: 「案件○○をキャンセルします。」 */
  consequence: string;
  reasonLabel: string;
  submitLabel: string;
  onSubmit: (reason: string) => Promise<unknown>;
}

function ReasonMove({ move, item, label, title, consequence, onSubmit, ...dialog }: ReasonMoveProps) {
  const [isOpen, setOpen] = useState(false);
  const name = `案件「${item.caseNumber ?? ""} ${item.title}」`;
  return (
    <>
      <Button tone={move === "cancel" ? "danger" : "secondary"} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        {...dialog}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        description={`${name}${consequence}`}
        draft={{ kind: `case-${move}`, row: String(item.id), label: `${name}の${dialog.reasonLabel}` }}
        onSubmit={async (reason) => {
          await onSubmit(reason);
          setOpen(false);
        }}
      />
    </>
  );
}
