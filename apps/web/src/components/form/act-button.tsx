"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

interface ActButtonProps<Act extends string> {
  form: { primary: Act; busy: Act | null; isLocked: boolean; submit: (act: Act) => void };
  act: NoInfer<Act>;
  tone?: "primary" | "secondary" | "danger";
  size?: "wide";
  /** Enter within a line does it as well: for short forms, where nobody goes on to the next field with it. */
  isDoneByEnter?: boolean;
  className?: string;
  children: React.ReactNode;
}

/** One of the things that can be done with a form; the keys of the primary one stand beside it on a PC. */
export function ActButton<Act extends string>({
  form,
  act,
  tone,
  isDoneByEnter = false,
  children,
  ...look
}: ActButtonProps<Act>) {
  const isPrimary = act === form.primary;
  return (
    <>
      {isPrimary && <KeysHint />}
      <Button
        {...look}
        tone={tone ?? (isPrimary ? "primary" : "secondary")}
        isBusy={form.busy === act}
        disabled={form.isLocked}
        {...(isPrimary && { "aria-keyshortcuts": "Control+Enter Meta+Enter" })}
        {...(isDoneByEnter ? { type: "submit" } : { onClick: () => form.submit(act) })}
      >
        {children}
      </Button>
    </>
  );
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

function KeysHint() {
  const key = useSyncExternalStore(
    () => () => undefined,
    () => (isApple() ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
  return (
    <span aria-hidden className="hidden text-sm text-muted lg:pointer-fine:inline print:hidden">
      {key}+Enter
    </span>
  );
}
