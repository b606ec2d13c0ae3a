"use client";

import { useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field } from "./field";
import { Textarea } from "./input";

interface ReasonDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description: string;
  reasonLabel: string;
  submitLabel: string;
  isBusy: boolean;
  error: string | null;
  onSubmit: (reason: string) => void;
}

/** Asks for the reason of a step that somebody else will read about. */
export function ReasonDialog({
  isOpen,
  onClose,
  title,
  description,
  reasonLabel,
  submitLabel,
  isBusy,
  error,
  onSubmit,
}: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} description={description}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(reason.trim() === "");
          if (reason.trim()) onSubmit(reason.trim());
        }}
      >
        <Field label={reasonLabel} isRequired error={isMissing ? "入力してください。" : (error ?? undefined)}>
          {(control) => (
            <Textarea
              {...control}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>戻る</Button>
          <Button type="submit" tone="danger" isBusy={isBusy}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
