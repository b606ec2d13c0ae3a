import type { stepUp } from "@magokoro/contract/auth/second-factor-endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { StepUpMethod } from "@magokoro/contract/core/envelope";

/* Like the access token, the proof of a step-up lives in this module's memory alone. */
let token: { value: string; expiresAt: number } | null = null;

/** The question on the screen, if there is one; several calls wait for one answer. */
export interface StepUpQuestion {
  method: StepUpMethod;
  answer: (isProved: boolean) => void;
}

let question: StepUpQuestion | null = null;
let answered: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function tell(next: StepUpQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

export function subscribeToStepUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const stepUpQuestion = (): StepUpQuestion | null => question;

export function currentStepUp(): string | null {
  return token && token.expiresAt > Date.now() ? token.value : null;
}

export function keepStepUp({ stepUpToken, expiresAt }: ResponseOf<typeof stepUp>): void {
  token = { value: stepUpToken, expiresAt: Date.parse(expiresAt) };
}

/** Whoever signs in next on this device proves for themselves. */
export function forgetStepUp(): void {
  token = null;
  question?.answer(false);
}

/** Asks the person to prove again who they are; false when they would rather not. */
export function askStepUp(method: StepUpMethod): Promise<boolean> {
  token = null;
  answered ??= new Promise<boolean>((resolve) => {
    tell({
      method,
      answer: (isProved) => {
        answered = null;
        tell(null);
        resolve(isProved);
      },
    });
  });
  return answered;
}
