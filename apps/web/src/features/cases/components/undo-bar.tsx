"use client";

import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

interface UndoBarProps {
  /** What was just done, in a sentence; empty when nothing was. */
  news: string;
  /** Milliseconds in which it can still be taken back. */
  leftMs: number;
  isBusy: boolean;
  onUndo: () => void;
}

/**
 * What the last tap did and, for some seconds, the way back. It stands in the page under the next step, so
 * it covers neither the tab bar nor what the thumb reaches for, and it stays while the undo is on its way.
 */
export function UndoBar({ news, leftMs, isBusy, onUndo }: UndoBarProps) {
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone by now: a keyboard goes on from here, not from the top of the page.
  useEffect(() => {
    if (news && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [news]);
  const isOffered = leftMs > 0 || isBusy;
  const isShown = news !== "" || isOffered;
  return (
    <div
      ref={box}
      tabIndex={-1}
      className={
        isShown
          ? "flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-hover p-3"
          : "sr-only"
      }
    >
      <p role="status">{news || (isOffered ? "直前の操作を元に戻せます。" : "")}</p>
      {isOffered && (
        <Button isBusy={isBusy} onClick={onUndo}>
          <Undo2 aria-hidden size={18} />
          元に戻す
          <span aria-hidden className="text-sm text-muted tabular-nums">
            あと{Math.ceil(leftMs / 1000)}秒
          </span>
        </Button>
      )}
    </div>
  );
}
