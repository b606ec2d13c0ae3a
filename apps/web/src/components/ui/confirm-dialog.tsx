"use client";

import { Button } from "./button";
import { Dialog } from "./dialog";

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Names the thing. */
  description: string;
  confirmLabel: string;
  /** Can be done again or put back: then the dialog does not warn that it cannot. */
  isReversible?: boolean;
  isBusy: boolean;
  onConfirm: () => void;
}

export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  description,
  confirmLabel,
  isReversible = false,
  isBusy,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={isReversible ? description : `${description}この操作は取り消せません。`}
    >
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>戻る</Button>
        <Button tone="danger" isBusy={isBusy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
