"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { acceptCase, declineCase, putBackVisit, submitCase } from "@magokoro/contract/cases/case-moves";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { messageOf } from "@/lib/error-messages";
import { useAct } from "@/lib/api/use-act";
import { caseKey, onCase } from "../api/case-key";
import { AssignDialog } from "./assign-dialog";
import { CancelCase } from "./cancel-case";
import { DeleteDraft } from "./delete-draft";
import { ScheduleDialog } from "./schedule-dialog";

type OpenDialog = "decline" | "assign" | "schedule" | null;

export function PartnerActions({ item }: { item: CaseDetail }) {
  const { can, id, version } = item;
  const [open, setOpen] = useState<OpenDialog>(null);
  const router = useRouter();
  const close = () => setOpen(null);
  const room = "partner" as const;
  const accept = useAct(acceptCase.in.partner, { ...onCase(room, id), done: "案件を受諾しました" });
  const decline = useAct(declineCase.in.partner, {
    params: { id },
    ends: caseKey(room, id),
    done: "案件を辞退しました",
    failure: "page",
    onDone: () => router.replace("/partner/cases"),
  });
  const putBack = useAct(putBackVisit.in.partner, {
    ...onCase(room, id),
    done: "ひとつ前の状態に戻しました",
  });
  const submit = useAct(submitCase.in.partner, { ...onCase(room, id), done: "案件を登録しました" });
  return (
    <Card title="操作" className="print:hidden not-has-[a,button]:hidden">
      <div className="flex flex-wrap gap-3">
        {can.includes("accept") && (
          <Button tone="primary" isBusy={accept.isBusy} onClick={() => void accept.run({ version })}>
            受諾する
          </Button>
        )}
        {can.includes("decline") && <Button onClick={() => setOpen("decline")}>辞退する</Button>}
        {can.includes("submit") && (
          <Button tone="primary" isBusy={submit.isBusy} onClick={() => void submit.run({ version })}>
            この内容で登録する
          </Button>
        )}
        {can.includes("assign") && (
          <Button
            tone={item.assignees.length === 0 ? "primary" : "secondary"}
            onClick={() => setOpen("assign")}
          >
            {item.assignees.length === 0 ? "コンシェルジュを割り当てる" : "担当を変更する"}
          </Button>
        )}
        {can.includes("schedule") && <Button onClick={() => setOpen("schedule")}>訪問日時を変更する</Button>}
        {can.includes("put_back") && (
          <Button isBusy={putBack.isBusy} onClick={() => void putBack.run({ version })}>
            {item.status === "completed" ? "完了を取り消す" : "開始を取り消す"}
          </Button>
        )}
        {can.includes("edit") && (
          <Link href={`/partner/cases/${id}/edit`} className={buttonStyle({ tone: "secondary" })}>
            内容を編集する
          </Link>
        )}
        {can.includes("cancel") && <CancelCase room={room} item={item} />}
        {can.includes("delete_draft") && <DeleteDraft room={room} item={item} />}
      </div>
      <ReasonDialog
        isOpen={open === "decline"}
        onClose={close}
        title="この案件を辞退しますか？"
        description={`案件「${item.caseNumber ?? ""} ${item.title}」をコールセンターへ戻します。`}
        reasonLabel="辞退の理由"
        submitLabel="辞退する"
        isBusy={decline.isBusy}
        error={decline.error ? messageOf(decline.error) : null}
        draft={{
          kind: "case-decline",
          row: String(id),
          label: `案件「${item.caseNumber ?? ""} ${item.title}」の辞退の理由`,
        }}
        onSubmit={(reason) => decline.run({ version, reason })}
      />
      {open === "assign" && <AssignDialog item={item} onClose={close} />}
      {open === "schedule" && <ScheduleDialog room={room} item={item} onClose={close} />}
    </Card>
  );
}
