"use client";

import { useSyncExternalStore } from "react";
import { Toaster } from "sonner";

/* As wide as the sidebar needs: below it a thumb works, with its tabs and its next act at the bottom. */
const WIDE = "(min-width: 64rem)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Bottom right on a PC; under the bar at the top where the bottom belongs to the thumb. */
export function Toasts() {
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  const underTheBar = { top: "calc(3.5rem + env(safe-area-inset-top))" };
  return (
    <Toaster
      theme="system"
      duration={3000}
      containerAriaLabel="お知らせ"
      {...(isWide
        ? { position: "bottom-right" as const }
        : { position: "top-center" as const, offset: underTheBar, mobileOffset: underTheBar })}
    />
  );
}
