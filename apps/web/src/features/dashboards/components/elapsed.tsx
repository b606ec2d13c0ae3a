"use client";

import { elapsedJa } from "@magokoro/domain/date/format-date";
import { useEffect, useState } from "react";
import { cn } from "@/lib/cn";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long somebody has been waiting, ticking each minute: gray, from a day amber, from two days red. */
export function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const ms = Math.max(0, now - Date.parse(since));
  const colour =
    ms < DAY_MS ? "text-muted" : ms < 2 * DAY_MS ? "text-amber-800 dark:text-amber-300" : "text-danger";
  return <span className={cn("text-sm font-medium", colour)}>{elapsedJa(ms)}経過</span>;
}
