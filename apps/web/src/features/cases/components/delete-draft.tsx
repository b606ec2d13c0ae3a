"use client";

import { deleteDraft } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OfficeRoom } from "../api/case-endpoints";
import { useCaseAction } from "../api/use-cases";

export function DeleteDraft({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const remove = useCaseAction({
    room,
    id: item.id,
    endpoint: deleteDraft.in[room],
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
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
      />
    </>
  );
}
