"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ApiError } from "../api-error";
import {
  compareVersions,
  mergeVersions,
  type ComparedField,
  type Difference,
  type Side,
} from "./compare-versions";
import { dropDraft, keepDraft, readDraft } from "./draft-box";
import type { Fitted } from "../forms/fit-draft";
import { isSameValue } from "./same-value";
import { registerUnsavedWork } from "./unsaved-work";

/** The row as the form knows it: its values, and the version an update must name. */
export interface Ground<T> {
  base: T;
  version: number | null;
}

interface DraftOptions<T extends object> extends Ground<T> {
  kind: string;
  /** The row, or for something new an id of its own. A form for another row is another component: give it a key. */
  row: string;
  /** What it is, in words: people are asked by it what shall become of it. */
  label: string;
  /** What stands in the form now. */
  values: T;
  /** Puts values into the form. */
  show: (values: T) => void;
  /** How two versions of the row are compared; a form without a row has none. */
  fields?: readonly ComparedField<T>[];
  /** What was kept in the shape of today's form; null for what is no draft at all. */
  fit: (kept: unknown) => Fitted<T> | null;
}

export interface Conflict<T> {
  differences: Difference[];
  /** Takes each field from its side and goes on from the newest row. @returns what is to be saved */
  resolve: (sides: Record<string, Side>) => { values: T; version: number };
  /** Gives up what was typed. */
  takeCurrent: () => void;
}

export interface DraftState<T> {
  isDirty: boolean;
  /** When what was restored had been typed; null while nothing was restored. */
  restoredAt: number | null;
  /** Fields which what was restored does not answer any more: what is asked of the person, by name. */
  misfits: Fitted<T>["misfits"];
  /** The version to name when saving. */
  version: number | null;
  conflict: Conflict<T> | null;
  /** Back to what the server has. */
  discard: () => void;
  /** The server has it. A form that stays open goes on from the row as it is now. */
  saved: (next?: Ground<T>) => void;
  /** Turns the refusal of an older version into a conflict to be shown; false for any other failure. */
  meetConflict: (error: unknown, read: (current: unknown) => { values: T; version: number }) => boolean;
}

/**
 * What is typed into a form is kept under its person, kind and row until the server has it, comes back
 * when the form opens again, and is asked about before the form is left. One that was begun on an older
 * row meets the newer one field by field.
 */
export function useDraft<T extends object>(options: DraftOptions<T>): DraftState<T> {
  const { kind, row, label, values, show, version, fields = [], fit } = options;
  const [ground, setGround] = useState<Ground<T>>({ base: options.base, version });
  const [newer, setNewer] = useState<{ values: T; version: number } | null>(null);
  const [restored, setRestored] = useState<{ at: number; misfits: Fitted<T>["misfits"] } | null>(null);
  const [isDone, setDone] = useState(false);
  const wasDirty = useRef(false);
  const release = useRef<() => void>(undefined);
  const isDirty = !isDone && !isSameValue(values, ground.base);
  const text = JSON.stringify(values);

  useLayoutEffect(() => {
    const kept = readDraft({ kind, row });
    const fitting = kept && fit(kept.values);
    if (!kept || !fitting || isSameValue(fitting.values, options.base)) {
      dropDraft({ kind, row });
      return;
    }
    show(fitting.values);
    setRestored({ at: kept.savedAt, misfits: fitting.misfits });
    const before = fit(kept.base)?.values ?? options.base;
    // The row has moved on, though perhaps not in anything this form shows.
    if (kept.version === version || version === null || isSameValue(before, options.base)) return;
    setGround({ base: before, version: kept.version });
    setNewer({ values: options.base, version });
    // Once, when the form opens.
  }, []);

  useEffect(() => {
    if (isDirty) {
      wasDirty.current = true;
      keepDraft({ kind, row, label, savedAt: Date.now(), ...ground, values });
    } else if (wasDirty.current) {
      wasDirty.current = false;
      dropDraft({ kind, row });
    }
  }, [text, isDirty, ground, label]);

  const discard = () => {
    const latest = newer ?? { values: ground.base, version: ground.version };
    show(latest.values);
    setGround({ base: latest.values, version: latest.version });
    setNewer(null);
    setRestored(null);
    dropDraft({ kind, row });
  };
  const discardNow = useRef(discard);
  discardNow.current = discard;

  useEffect(() => {
    if (!isDirty) return undefined;
    const takeBack = registerUnsavedWork({ discard: () => discardNow.current() });
    release.current = takeBack;
    return takeBack;
  }, [isDirty]);

  // Nothing typed yet: what the server says anew is simply shown.
  useEffect(() => {
    const isOlder = version !== null && ground.version !== null && version > ground.version;
    if (!isOlder || isDirty || newer || isDone) return;
    show(options.base);
    setGround({ base: options.base, version });
  }, [version]);

  const three = newer && { base: ground.base, mine: values, current: newer.values };
  return {
    isDirty,
    restoredAt: restored?.at ?? null,
    misfits: restored?.misfits ?? {},
    version: ground.version,
    conflict:
      newer && three
        ? {
            differences: compareVersions(fields, three),
            resolve: (sides) => {
              const merged = mergeVersions(fields, three, sides);
              show(merged);
              setGround({ base: newer.values, version: newer.version });
              setNewer(null);
              return { values: merged, version: newer.version };
            },
            takeCurrent: discard,
          }
        : null,
    discard,
    saved: (next) => {
      release.current?.();
      setNewer(null);
      setRestored(null);
      if (next) setGround(next);
      else setDone(true);
      wasDirty.current = false;
      dropDraft({ kind, row });
    },
    meetConflict: (error, read) => {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason !== "version") return false;
      setNewer(read(conflict.current));
      return true;
    },
  };
}
