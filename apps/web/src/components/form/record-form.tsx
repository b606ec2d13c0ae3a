"use client";

import type { FieldValues } from "react-hook-form";
import { DraftNotice } from "@/components/ui/draft-notice";
import { FormNotice } from "@/components/ui/form-notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { cn } from "@/lib/cn";
import type { RecordForm as Form } from "@/lib/forms/use-record-form";
import { ErrorSummary } from "./error-summary";

interface RecordFormProps<V extends FieldValues, Act extends string> {
  form: Form<V, Act>;
  /** Buttons. */
  actions: React.ReactNode;
  /** What Enter and Ctrl+Enter do where that is not yet the primary act, as in the steps before the last. */
  onPrimary?: () => void;
  /** What else goes with a restored draft that is not wanted. */
  onDiscard?: () => void;
  /** Where the buttons are one below the other, as on a phone. */
  isStacked?: boolean;
  className?: string;
  children: React.ReactNode;
}

/**
 * What was restored and what is wrong stand above the fields; what two editors must decide, and what failed,
 * beside the buttons. Ctrl+Enter (⌘+Enter) does the primary act from every field.
 */
export function RecordForm<V extends FieldValues, Act extends string>({
  form,
  actions,
  onPrimary,
  onDiscard,
  isStacked = false,
  className,
  children,
}: RecordFormProps<V, Act>) {
  const { draft } = form;
  const goOn = onPrimary ?? (() => form.submit(form.primary));
  const discard = () => {
    draft.discard();
    onDiscard?.();
  };
  return (
    <form
      noValidate
      className={cn("space-y-5", className)}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        goOn();
      }}
    >
      <DraftNotice draft={{ ...draft, discard }} />
      <ErrorSummary form={form} />
      {children}
      {draft.conflict ? (
        <VersionConflict conflict={draft.conflict} onSave={form.submitMerged} />
      ) : (
        <FormNotice failure={form.failure} />
      )}
      <div className={isStacked ? "space-y-3" : "flex flex-wrap items-center justify-end gap-3"}>
        {actions}
      </div>
    </form>
  );
}
