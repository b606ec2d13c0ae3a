import { createDraftSeal, type DraftSeal } from "./draft-seal";
import {
  draftKey,
  keysOf,
  ownerOf,
  readSealed,
  removeSealed,
  removeSealedOf,
  writeSealed,
} from "./draft-storage";

/** What somebody typed and the server does not have yet. */
export interface Draft {
  kind: string;
  /** The row it changes, or for something new an id of its own. */
  row: string;
  /** In words, for whoever is asked what to do with it. */
  label: string;
  savedAt: number;
  /** The row as it was when the typing began: its version and the form's values. */
  version: number | null;
  base: unknown;
  values: unknown;
}

export type DraftPlace = Pick<Draft, "kind" | "row">;

/* The person signed in reads and writes in memory; the device holds sealed copies, one key a draft. */
let owner: { userId: number; seal: DraftSeal | null } | null = null;
let opening: { userId: number; done: Promise<void> } | null = null;
const drafts = new Map<string, Draft>();
/** The newest state of each draft that is not on the device yet; null: to be removed. */
const pending = new Map<string, Draft | null>();
const writing = new Set<string>();
let isKept = true;
/** Counts how often drafts were forgotten: what was being sealed at that time is not written any more. */
let epoch = 0;

let snapshot: readonly Draft[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  snapshot = [...drafts.values()].sort((a, b) => b.savedAt - a.savedAt);
  for (const listener of listeners) listener();
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All drafts of the person signed in, the newest first. */
export const currentDrafts = (): readonly Draft[] => snapshot;

/** False when this device could not keep the last draft: its storage is full or forbidden. */
export const areDraftsKept = (): boolean => isKept;

/** Who is signed in, and how what is theirs is sealed; null where nothing can be. */
export function ownSeal(): { userId: number; seal: DraftSeal } | null {
  return owner?.seal ? { userId: owner.userId, seal: owner.seal } : null;
}

/** Opens the drafts of whoever has just signed in. Again for the same person it does nothing. */
export function openDrafts(userId: number, keys: readonly string[]): Promise<void> {
  if (owner?.userId === userId) return Promise.resolve();
  if (opening?.userId === userId) return opening.done;
  const done = readAll(userId, keys).finally(() => {
    opening = null;
  });
  opening = { userId, done };
  return done;
}

async function readAll(userId: number, keys: readonly string[]): Promise<void> {
  drafts.clear();
  const seal = await createDraftSeal(keys);
  owner = { userId, seal };
  if (seal) await Promise.all(keysOf(userId).map((key) => readOne(key, seal)));
  isKept = seal !== null;
  tell();
}

async function readOne(key: string, seal: DraftSeal): Promise<void> {
  const sealed = readSealed(key);
  if (sealed === null) return;
  const text = await seal.open(sealed);
  const draft = text === null ? null : draftIn(text);
  if (draft) drafts.set(key, draft);
  else removeSealed(key);
}

function draftIn(text: string): Draft | null {
  try {
    const draft: Draft = JSON.parse(text);
    return typeof draft.kind === "string" && typeof draft.row === "string" ? draft : null;
  } catch {
    return null;
  }
}

/** The session is over: nobody reads them any more; sealed, they wait for the same person. */
export function closeDrafts(): void {
  owner = null;
  drafts.clear();
  tell();
}

/** Removes them for good. */
export function forgetDrafts(isGone: (userId: number) => boolean): void {
  removeSealedOf(isGone);
  if (!owner || !isGone(owner.userId)) return;
  epoch += 1;
  pending.clear();
  drafts.clear();
  tell();
}

const keyOf = ({ kind, row }: DraftPlace) => (owner ? draftKey(owner.userId, kind, row) : null);

export function readDraft(place: DraftPlace): Draft | null {
  const key = keyOf(place);
  return key ? (drafts.get(key) ?? null) : null;
}

export function keepDraft(draft: Draft): void {
  const key = keyOf(draft);
  if (!key || !owner) return;
  drafts.set(key, draft);
  tell();
  pending.set(key, draft);
  void write(key, owner.seal);
}

export function dropDraft(place: DraftPlace): void {
  const key = keyOf(place);
  if (!key || !owner || !drafts.delete(key)) return;
  tell();
  pending.set(key, null);
  void write(key, owner.seal);
}

/** One at a time for each draft, always the newest state: a page that dies loses milliseconds. */
async function write(key: string, seal: DraftSeal | null): Promise<void> {
  if (writing.has(key)) return;
  writing.add(key);
  const started = epoch;
  const wasKept = isKept;
  try {
    for (let draft = pending.get(key); draft !== undefined; draft = pending.get(key)) {
      pending.delete(key);
      if (draft === null) removeSealed(key);
      else if (!seal) isKept = false;
      else {
        const sealed = await seal.seal(JSON.stringify(draft));
        if (epoch !== started) return;
        writeSealed(key, sealed, draft.savedAt);
        isKept = true;
      }
    }
  } catch {
    // A full or forbidden storage must not stop anybody from typing; the form says that nothing is kept.
    isKept = false;
  } finally {
    writing.delete(key);
    if (pending.has(key)) void write(key, seal);
    else if (wasKept !== isKept) tell();
  }
}

/** What another window of the same person has kept or dropped. */
export function watchOtherWindows(): () => void {
  async function follow(event: StorageEvent): Promise<void> {
    const { key, newValue } = event;
    if (!key || !owner?.seal || ownerOf(key) !== owner.userId) return;
    if (newValue === null) drafts.delete(key);
    else await readOne(key, owner.seal);
    tell();
  }
  const listen = (event: StorageEvent) => void follow(event);
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}
