"use client";

import { useEffect, useState } from "react";

/**
 * False for `ms` after something came to be offered: the thumb that brought it up may be coming down again.
 * What was there when the page opened is settled at once.
 */
export function useSettled(isOffered: boolean, ms: number): boolean {
  const [isSettled, setSettled] = useState(isOffered);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(isOffered), isOffered ? ms : 0);
    return () => clearTimeout(timer);
  }, [isOffered, ms]);
  return isOffered && isSettled;
}
