"use client";

import { useState } from "react";
import { useDraft } from "@/lib/drafts/use-draft";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { DraftNotice } from "./draft-notice";
import { Field } from "./field";
import { Textarea } from "./input";

const MAX_LENGTH = 500;

interface ReasonDialogProps extends ReasonFormProps {
  isOpen: boolean;
  title: string;
  description: string;
}

interface ReasonFormProps {
  onClose: () => void;
  reasonLabel: string;
  submitLabel: string;
  isBusy: boolean;
  error: string | null;
  /** Where what is typed is kept until it has been sent, and what it is in words. */
  draft: { kind: string; row: string; label: string };
  /** Fulfilled once the server has it. */
  onSubmit: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a step that somebody else will read about. */
export function ReasonDialog({ isOpen, title, description, ...form }: ReasonDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={form.onClose} title={title} description={description}>
      <ReasonForm {...form} />
    </Dialog>
  );
}

function ReasonForm({
  onClose,
  reasonLabel,
  submitLabel,
  isBusy,
  error,
  draft: place,
  onSubmit,
}: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft({
    ...place,
    base: { reason: "" },
    version: null,
    values: { reason },
    show: (values) => setReason(values.reason),
  });

  async function submit(): Promise<void> {
    setMissing(reason.trim() === "");
    // Too much is said under the field.
    if (!reason.trim() || reason.trim().length > MAX_LENGTH) return;
    // Refused: the sentence stands in the dialog, and so does the text.
    await onSubmit(reason.trim()).then(
      () => draft.saved(),
      () => undefined,
    );
  }

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DraftNotice draft={draft} />
      <Field label={reasonLabel} isRequired error={isMissing ? "入力してください。" : (error ?? undefined)}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={MAX_LENGTH}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>戻る</Button>
        <Button type="submit" tone="danger" isBusy={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
