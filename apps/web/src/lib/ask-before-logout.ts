import { currentDrafts } from "./drafts/draft-box";
import { countKeptPhotos } from "./drafts/kept-photos";

export interface LogoutQuestion {
  /** Photos that no report on the server holds yet. */
  photoCount: number;
  answer: (mayLogOut: boolean) => void;
}

let question: LogoutQuestion | null = null;
const listeners = new Set<() => void>();

function tell(next: LogoutQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

export function subscribeToLogoutQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const logoutQuestion = (): LogoutQuestion | null => question;

/** Logging out removes every draft and photo: whoever has some is asked first what shall become of them. */
export async function askBeforeLogout(): Promise<boolean> {
  const photoCount = await countKeptPhotos();
  if (currentDrafts().length === 0 && photoCount === 0) return true;
  return new Promise((resolve) => {
    tell({
      photoCount,
      answer: (mayLogOut) => {
        tell(null);
        resolve(mayLogOut);
      },
    });
  });
}
