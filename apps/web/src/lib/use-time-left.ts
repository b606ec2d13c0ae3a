"use client";

import { useEffect, useState } from "react";

const TICK_MS = 250;

/** Milliseconds left of a span that began at `since` on this device's clock; it ticks while there are any. */
export function useTimeLeft(since: number, ms: number): number {
  const [now, setNow] = useState(() => Date.now());
  const end = since + ms;
  useEffect(() => {
    if (ms === 0) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [end, ms]);
  // A clock set back meanwhile offers no more than there was.
  return ms === 0 ? 0 : Math.min(ms, Math.max(0, end - Math.max(now, since)));
}
