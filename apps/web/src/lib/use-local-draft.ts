"use client";

import { useEffect, useRef } from "react";

const KEEP_MS = 30 * 24 * 60 * 60 * 1000;
const PAUSE_MS = 400;

interface StoredDraft {
  savedAt: number;
  value: unknown;
}

/** What was typed and not yet taken by the server, if it is not older than 30 days. */
export function readLocalDraft(key: string): unknown {
  try {
    const stored: StoredDraft = JSON.parse(localStorage.getItem(key) ?? "null");
    return stored && Date.now() - stored.savedAt < KEEP_MS ? stored.value : null;
  } catch {
    return null;
  }
}

export function clearLocalDraft(key: string): void {
  localStorage.removeItem(key);
}

/** Keeps a form's values on this device while they are typed: a closed tab or a lost signal loses nothing. */
export function useLocalDraft(key: string, value: unknown, isDirty: boolean): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = JSON.stringify(value);
  useEffect(() => {
    if (!isDirty) return undefined;
    timer.current = setTimeout(() => {
      try {
        localStorage.setItem(key, `{"savedAt":${Date.now()},"value":${text}}`);
      } catch {
        // A full or forbidden storage must not stop anybody from typing.
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [key, text, isDirty]);
}
