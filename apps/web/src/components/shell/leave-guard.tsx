"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { discardUnsavedWork, hasUnsavedWork, subscribeToUnsavedWork } from "@/lib/drafts/unsaved-work";

/** Marks the history entry that stands before a form with something in it: "back" meets it first. */
const MARK = "magokoroUnsaved";

const isMarked = () => Boolean((history.state as Record<string, unknown> | null)?.[MARK]);

function mark(): void {
  history.pushState({ ...(history.state as object | null), [MARK]: true }, "", location.href);
}

/** Where a plain click on a link of ours leads; null for anything that does not leave the page here. */
function targetOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || (link.target && link.target !== "_self") || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  const isHere = url.pathname === location.pathname && url.search === location.search;
  return url.origin !== location.origin || (isHere && url.hash) ? null : url.href.slice(url.origin.length);
}

/**
 * Asks before a page with unsaved work is left: by a link or "back" with words of ours, by closing or
 * reloading with the browser's own. Leaving keeps the draft unless the person says otherwise.
 */
export function LeaveGuard() {
  const router = useRouter();
  const pathname = usePathname();
  const [go, setGo] = useState<(() => void) | null>(null);
  const isArmed = useRef(false);

  useEffect(() => {
    isArmed.current = isMarked();
  }, [pathname]);

  useEffect(() => {
    const arm = () => {
      if (!hasUnsavedWork() || isArmed.current) return;
      mark();
      isArmed.current = true;
    };
    const onClick = (event: MouseEvent) => {
      const target = hasUnsavedWork() ? targetOf(event) : null;
      if (target === null) return;
      event.preventDefault();
      event.stopPropagation();
      setGo(() => () => router.push(target));
    };
    const onBack = () => {
      if (isMarked() || !isArmed.current) {
        isArmed.current = isMarked();
        return;
      }
      isArmed.current = false;
      if (!hasUnsavedWork()) {
        // The mark outlived the work: the press goes where it was meant to.
        history.back();
        return;
      }
      mark();
      isArmed.current = true;
      setGo(() => () => {
        isArmed.current = false;
        history.go(-2);
      });
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (hasUnsavedWork()) event.preventDefault();
    };
    const unsubscribe = subscribeToUnsavedWork(arm);
    document.addEventListener("click", onClick, true);
    window.addEventListener("popstate", onBack);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      unsubscribe();
      document.removeEventListener("click", onClick, true);
      window.removeEventListener("popstate", onBack);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [router]);

  const leave = (isDiscarding: boolean) => {
    if (isDiscarding) discardUnsavedWork();
    setGo(null);
    go?.();
  };
  return (
    <Dialog
      isOpen={go !== null}
      onClose={() => setGo(null)}
      title="入力した内容が保存されていません"
      description="このページを離れますか？ 下書きを残すと、次に開いたときに続きから入力できます。"
    >
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={() => setGo(null)}>このページに残る</Button>
        <Button tone="danger" onClick={() => leave(true)}>
          破棄して移動する
        </Button>
        <Button tone="primary" onClick={() => leave(false)}>
          下書きを残して移動する
        </Button>
      </div>
    </Dialog>
  );
}
