"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { subscribeToWarnings, warningQuestion } from "@/lib/warnings";

/** Stands ready in every page: an act that the server warns of is done once its sentences were read. */
export function WarningsDialog() {
  const question = useSyncExternalStore(subscribeToWarnings, warningQuestion, () => null);
  if (!question) return null;
  return (
    <Dialog isOpen onClose={() => question.answer(false)} title="ご確認ください">
      <ul className="space-y-2">
        {question.warnings.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={() => question.answer(false)}>戻る</Button>
        <Button tone="danger" onClick={() => question.answer(true)}>
          確認のうえ続ける
        </Button>
      </div>
    </Dialog>
  );
}
