"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ACT_WORDS } from "./account-act-words";

interface ActDialogProps {
  words: (typeof ACT_WORDS)[keyof typeof ACT_WORDS];
  account: Account;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Names the person; none of these acts is beyond repair, so it does not say so. */
export function ActDialog({ words, account, isBusy, onClose, onConfirm }: ActDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title={words.label} description={words.question?.(account) ?? ""}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>戻る</Button>
        <Button tone={words.isDangerous ? "danger" : "primary"} isBusy={isBusy} onClick={onConfirm}>
          {words.label}
        </Button>
      </div>
    </Dialog>
  );
}
