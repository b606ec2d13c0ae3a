"use client";

import { useRef } from "react";

interface IntentionKey {
  /** The key of what is wanted: the same as before as long as the same is wanted. At most 64 characters. */
  keyOf: (wanted: object) => string;
  /** It has been answered: wanted again, it is another. */
  settle: () => void;
}

/** One idempotency key for each intention of a person, kept over every try until it is answered. */
export function useIntentionKey(): IntentionKey {
  const intention = useRef<{ wanted: string; key: string }>(undefined);
  return {
    keyOf: (wanted) => {
      const text = JSON.stringify(wanted);
      if (intention.current?.wanted !== text) intention.current = { wanted: text, key: crypto.randomUUID() };
      return intention.current.key;
    },
    settle: () => {
      intention.current = undefined;
    },
  };
}
