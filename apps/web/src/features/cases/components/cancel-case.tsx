"use client";

import { cancelCase } from "@magokoro/contract/cases/case-moves";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { messageOf } from "@/lib/error-messages";
import { useAct } from "@/lib/api/use-act";
import type { OfficeRoom } from "../api/case-endpoints";
import { onCase } from "../api/case-key";

export function CancelCase({ room, item }: { room: OfficeRoom; item: CaseDetail }) {
  const [isOpen, setOpen] = useState(false);
  const cancel = useAct(cancelCase.in[room], {
    ...onCase(room, item.id),
    done: "ステータスを変更しました",
    failure: "page",
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button tone="danger" onClick={() => setOpen(true)}>
        キャンセルする
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="案件をキャンセルしますか？"
        description={`案件「${item.caseNumber ?? ""} ${item.title}」をキャンセルします。この操作は取り消せません。`}
        reasonLabel="キャンセルの理由"
        submitLabel="キャンセルを確定する"
        isBusy={cancel.isBusy}
        error={cancel.error ? messageOf(cancel.error) : null}
        draft={{
          kind: "case-cancel",
          row: String(item.id),
          label: `案件「${item.caseNumber ?? ""} ${item.title}」のキャンセルの理由`,
        }}
        onSubmit={(reason) => cancel.run({ version: item.version, reason })}
      />
    </>
  );
}
