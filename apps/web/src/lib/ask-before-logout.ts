import { currentDrafts } from "./drafts/draft-box";

/** The question on the screen; true: log out. */
type Answer = (mayLogOut: boolean) => void;

let question: Answer | null = null;
const listeners = new Set<() => void>();

function tell(next: Answer | null): void {
  question = next;
  for (const listener of listeners) listener();
}

export function subscribeToLogoutQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const logoutQuestion = (): Answer | null => question;

/** Logging out removes every draft: whoever has some is asked first what shall become of them. */
export function askBeforeLogout(): Promise<boolean> {
  if (currentDrafts().length === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    tell((mayLogOut) => {
      tell(null);
      resolve(mayLogOut);
    });
  });
}
