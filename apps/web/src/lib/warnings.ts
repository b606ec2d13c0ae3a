/** A sentence to read before an act is done all the same. */
export interface Warning {
  code: string;
  message: string;
}

export interface WarningQuestion {
  warnings: readonly Warning[];
  answer: (goesOn: boolean) => void;
}

let question: WarningQuestion | null = null;
const listeners = new Set<() => void>();

function tell(next: WarningQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

export function subscribeToWarnings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const warningQuestion = (): WarningQuestion | null => question;

/** Shows the sentences; false when the person would rather go back. A newer question takes the older one's place. */
export function askWarnings(warnings: readonly Warning[]): Promise<boolean> {
  question?.answer(false);
  return new Promise<boolean>((resolve) => {
    tell({
      warnings,
      answer: (goesOn) => {
        tell(null);
        resolve(goesOn);
      },
    });
  });
}
