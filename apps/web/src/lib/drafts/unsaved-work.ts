/** A form on the screen with something in it that the server does not have. */
interface UnsavedWork {
  /** The person does not want it: back to what the server has, and no draft. */
  discard: () => void;
}

const works = new Map<symbol, UnsavedWork>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** @returns takes it back. */
export function registerUnsavedWork(work: UnsavedWork): () => void {
  const id = Symbol();
  works.set(id, work);
  tell();
  return () => {
    if (works.delete(id)) tell();
  };
}

export function subscribeToUnsavedWork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const hasUnsavedWork = (): boolean => works.size > 0;

export function discardUnsavedWork(): void {
  for (const { discard } of [...works.values()]) discard();
}
