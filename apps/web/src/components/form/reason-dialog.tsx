"use client";

import { reasonBody } from "@magokoro/contract/core/fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { ActButton } from "./act-button";
import { LongTextField } from "./long-text-field";
import { RecordForm } from "./record-form";

interface ReasonDialogProps extends ReasonFormProps {
  isOpen: boolean;
  title: string;
  description: string;
}

interface ReasonFormProps {
  onClose: () => void;
  reasonLabel: string;
  submitLabel: string;
  /** Where what is typed is kept until it has been sent, and what it is in words. */
  draft: { kind: string; row: string; label: string };
  /** Fulfilled once the server has it; the dialog says why it has not. @throws ApiError */
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

const EMPTY = { reason: "" };
const schema = reasonBody.pick({ reason: true });

function ReasonForm({ onClose, reasonLabel, submitLabel, draft, onSubmit }: ReasonFormProps) {
  const form = useRecordForm<{ reason: string }, unknown, "send">({
    schema,
    base: EMPTY,
    version: null,
    draft: { ...draft, label: () => draft.label },
    fields: { reason: { label: reasonLabel, at: ["comment"] } },
    acts: ["send"],
    save: ({ reason }) => onSubmit(reason),
  });
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <Button onClick={onClose}>戻る</Button>
          <ActButton form={form} act="send" tone="danger">
            {submitLabel}
          </ActButton>
        </>
      }
    >
      <LongTextField {...form.field("reason")} rows={4} />
    </RecordForm>
  );
}
