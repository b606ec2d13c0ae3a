const PREFIX = "magokoro-draft:";
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** What earlier versions left in clear and without an owner: it belongs to nobody and goes. */
const OWNERLESS = [/^case-form:/, /^customer-form:/, /^report-form:/, /^account-new$/];

export const draftKey = (userId: number, kind: string, row: string) => `${PREFIX}${userId}:${kind}:${row}`;

/** Whose draft lies under this key; null for keys of something else. */
export function ownerOf(key: string): number | null {
  const [, userId] = /^magokoro-draft:(\d+):/.exec(key) ?? [];
  return userId === undefined ? null : Number(userId);
}

function keysOnDevice(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** The keys under which one person's drafts lie on this device. */
export const keysOf = (userId: number) => keysOnDevice().filter((key) => ownerOf(key) === userId);

/** @throws DOMException where the storage is full or forbidden. */
export function writeSealed(key: string, sealed: string, savedAt: number): void {
  localStorage.setItem(key, `${savedAt}.${sealed}`);
}

/** The sealed text, if it is there and not older than 30 days; what is older is removed. */
export function readSealed(key: string): string | null {
  try {
    return sealedIn(localStorage.getItem(key), key);
  } catch {
    return null;
  }
}

function sealedIn(text: string | null, key: string): string | null {
  if (text === null) return null;
  const [savedAt = "", sealed = ""] = text.split(".");
  if (sealed && Date.now() - Number(savedAt) < KEEP_MS) return sealed;
  removeSealed(key);
  return null;
}

export function removeSealed(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What may not be written was not written.
  }
}

/** Removes the drafts of the people named by the answer, and what has no owner. */
export function removeSealedOf(isGone: (userId: number) => boolean): void {
  for (const key of keysOnDevice()) {
    const owner = ownerOf(key);
    if (owner === null ? OWNERLESS.some((name) => name.test(key)) : isGone(owner)) removeSealed(key);
  }
}
