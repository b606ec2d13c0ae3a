"use client";

import { useSyncExternalStore } from "react";
import { areDraftsKept, currentDrafts, subscribeToDrafts, type Draft } from "./draft-box";

const NONE: readonly Draft[] = [];

/** Everything the person has typed and not sent, the newest first. */
export const useAllDrafts = (): readonly Draft[] =>
  useSyncExternalStore(subscribeToDrafts, currentDrafts, () => NONE);

export const useAreDraftsKept = (): boolean =>
  useSyncExternalStore(subscribeToDrafts, areDraftsKept, () => true);
