"use client";

import { useEffect, useState } from "react";

/** A value once it has not changed for `ms`: what is asked for of a text while somebody types. */
export function useCalm(value: string, ms = 400): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm;
}
