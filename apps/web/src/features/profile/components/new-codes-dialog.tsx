"use client";

import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RecoveryCodes } from "@/components/ui/recovery-codes";

interface NewCodesDialogProps {
  codes: string[] | null;
  onClose: () => void;
}

/** Closes by its button alone: whoever taps beside it would be left without any code that counts. */
export function NewCodesDialog({ codes, onClose }: NewCodesDialogProps) {
  return (
    <Dialog
      isOpen={codes !== null}
      onClose={() =>
        toast.info("リカバリーコードを保管してから、「保管しました（閉じる）」を押してください。")
      }
      title="新しいリカバリーコード"
      description="これまでのコードは使えなくなりました。この画面を閉じると二度と表示されません。"
    >
      {codes && (
        <div className="space-y-5">
          <RecoveryCodes codes={codes} />
          <Button tone="primary" size="wide" onClick={onClose}>
            保管しました（閉じる）
          </Button>
        </div>
      )}
    </Dialog>
  );
}
