import type { SessionEnding } from "./session";

export type SessionNews = { ended: SessionEnding } | { signedIn: number };

/* All windows of a browser share one session: what one does to it, the others must know at once. */
const isBrowser = typeof window !== "undefined" && typeof BroadcastChannel !== "undefined";
const channel = isBrowser ? new BroadcastChannel("magokoro-session") : null;

export function tellOtherWindows(news: SessionNews): void {
  channel?.postMessage(news);
}

export function onNewsOfOtherWindows(listener: (news: SessionNews) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<SessionNews>) => listener(data));
}
