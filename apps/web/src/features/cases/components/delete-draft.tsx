"use client";

import { deleteDraft, getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import type { OfficeRoom } from "../api/case-endpoints";

export function DeleteDraft({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const remove = useAct(deleteDraft.in[room], {
    params: { id: item.id },
    ends: readKey(getCase.in[room], { params: { id: item.id } }),
    done: "下書きを削除しました",
    onDone: () => router.replace(`/${room}/cases`),
  });
  return (
    <>
      <Button tone="danger" onClick={() => setOpen(true)}>
        下書きを削除する
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="下書きを削除しますか？"
        description={`下書き「${item.title || "（件名なし）"}」を削除します。`}
        confirmLabel="削除する"
        isBusy={remove.isBusy}
        onConfirm={() => void remove.run()}
      />
    </>
  );
}
