import { ApiError } from "@/lib/api-error";
import type { KeptPhoto } from "@/lib/drafts/kept-photos";

export type PhotoState = "shrinking" | "waiting" | "sending" | "sent" | "failed" | "unreadable";

export interface QueuedPhoto {
  id: string;
  order: number;
  name: string;
  state: PhotoState;
  photo: Blob | null;
  preview: string | null;
  fileId: number | null;
  problem: string | null;
}

export interface PhotoMeans {
  shrink(file: File): Promise<Blob>;
  /** Sends one photo; answers the file's id. */
  send(photo: Blob, signal: AbortSignal): Promise<number>;
  /** Remembers a photo on the device until `drop`. */
  keep(photo: KeptPhoto): Promise<void>;
  drop(id: string): Promise<void>;
  /** The server has it: the form names it from now on. */
  onSent(fileId: number, order: number): void;
  /** In words, for whoever must act on it. */
  sentenceOf(error: unknown): string;
  pause(ms: number): Promise<void>;
}

export interface PhotoProgress {
  /** Which photo is being sent, counted from one. */
  at: number;
  of: number;
}

const AT_ONCE = 2;
const PAUSES_MS = [2_000, 6_000];
const IS_UNDER_WAY: Record<PhotoState, boolean> = {
  shrinking: true,
  waiting: true,
  sending: true,
  sent: false,
  failed: false,
  unreadable: false,
};

/**
 * Photos on their way to the server. Each is shrunk, kept on the device and sent by itself: one that hangs
 * or fails holds up no other. Outside React, so that nothing of it depends on what is drawn.
 */
export class PhotoQueue {
  #photos: readonly QueuedPhoto[] = [];
  #listeners = new Set<() => void>();
  #shrinking: Promise<unknown> = Promise.resolve();
  #senders = new Map<string, AbortController>();
  #nextOrder = 0;
  #isStopped = false;
  /** Sent earlier and only still remembered: they are not counted with the photos chosen now. */
  #sentBefore = new Set<string>();

  constructor(private readonly means: PhotoMeans) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  photos = (): readonly QueuedPhoto[] => this.#photos;

  /** Of the photos chosen since the queue was last empty; null when none is under way. */
  get progress(): PhotoProgress | null {
    if (!this.isUnderWay) return null;
    const batch = this.#photos.filter(({ id }) => !this.#sentBefore.has(id));
    return { at: batch.filter(({ state }) => state === "sent").length + 1, of: batch.length };
  }

  get isUnderWay(): boolean {
    return this.#photos.some(({ state }) => IS_UNDER_WAY[state]);
  }

  /** Neither sent nor on their way: somebody must say what shall become of them. */
  get stuck(): readonly QueuedPhoto[] {
    return this.#photos.filter(({ state }) => state === "failed" || state === "unreadable");
  }

  add(files: readonly File[]): void {
    if (!this.isUnderWay) this.#sentBefore = new Set(this.#photos.filter(isSent).map(({ id }) => id));
    for (const file of files) {
      const id = crypto.randomUUID();
      this.#put({ id, order: this.#nextOrder++, name: file.name, state: "shrinking", ...EMPTY });
      // One after the other: twenty open pictures at once are more than a phone's memory.
      this.#shrinking = this.#shrinking.then(() => this.#shrink(id, file));
    }
  }

  /** What an earlier page did not finish. */
  resume(kept: readonly KeptPhoto[]): void {
    this.#isStopped = false;
    for (const { id, order, photo, fileId } of kept) {
      if (this.#find(id)) continue;
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
      const state = fileId === null ? "waiting" : "sent";
      const preview = photo && URL.createObjectURL(photo);
      this.#put({ id, order, name: "写真", state, ...EMPTY, photo, preview, fileId });
      if (fileId !== null) this.means.onSent(fileId, order);
    }
    this.#sendNext();
  }

  retry(id: string): void {
    if (this.#find(id)?.state !== "failed") return;
    this.#change(id, { state: "waiting", problem: null });
    this.#sendNext();
  }

  retryAll(): void {
    for (const { id } of this.stuck) this.retry(id);
  }

  remove(id: string): void {
    this.#senders.get(id)?.abort();
    const photo = this.#find(id);
    if (photo?.preview) URL.revokeObjectURL(photo.preview);
    this.#set(this.#photos.filter((other) => other.id !== id));
    void this.means.drop(id);
    this.#sendNext();
  }

  removeStuck(): void {
    for (const { id } of this.stuck) this.remove(id);
  }

  clear(): void {
    for (const { id } of this.#photos) this.remove(id);
  }

  /** The form no longer names these, or the server's report does: either way they are off this device. */
  forgetSent(isDone: (fileId: number) => boolean): void {
    for (const { id, fileId } of this.#photos) if (fileId !== null && isDone(fileId)) this.remove(id);
  }

  /** Waits until no photo is under way, or it is told to stop. True when all of them have been sent. */
  async settle(signal: AbortSignal): Promise<boolean> {
    while (this.isUnderWay && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = () => {
          leave();
          signal.removeEventListener("abort", done);
          resolve();
        };
        const leave = this.subscribe(done);
        signal.addEventListener("abort", done);
      });
    }
    return !signal.aborted && !this.#isStopped && this.stuck.length === 0;
  }

  /** The page goes: what is under way stays on the device for the next one. */
  stop(): void {
    this.#isStopped = true;
    for (const sender of this.#senders.values()) sender.abort();
    for (const { preview } of this.#photos) if (preview) URL.revokeObjectURL(preview);
    this.#set([]);
  }

  async #shrink(id: string, file: File): Promise<void> {
    if (!this.#find(id)) return;
    try {
      const photo = await this.means.shrink(file);
      const order = this.#find(id)?.order;
      if (order === undefined) return;
      await this.means.keep({ id, order, photo, fileId: null });
      this.#change(id, { state: "waiting", photo, preview: URL.createObjectURL(photo) });
      this.#sendNext();
    } catch (error) {
      this.#change(id, { state: "unreadable", problem: this.means.sentenceOf(error) });
    }
  }

  #sendNext(): void {
    const next = this.#photos.find(({ state }) => state === "waiting");
    if (!next?.photo || this.#senders.size >= AT_ONCE) return;
    const { id, order, photo } = next;
    const sender = new AbortController();
    this.#senders.set(id, sender);
    this.#change(id, { state: "sending" });
    void this.#send(id, photo, sender.signal)
      .then(async (fileId) => {
        if (sender.signal.aborted) return undefined;
        // First the device, then the form: a page that dies in between must not send it again.
        await this.means.keep({ id, order, photo: null, fileId });
        if (sender.signal.aborted) return this.#isStopped ? undefined : this.means.drop(id);
        this.means.onSent(fileId, order);
        this.#change(id, { state: "sent", fileId });
        return undefined;
      })
      .catch((error: unknown) => {
        if (!sender.signal.aborted)
          this.#change(id, { state: "failed", problem: this.means.sentenceOf(error) });
      })
      .finally(() => {
        if (this.#senders.get(id) === sender) this.#senders.delete(id);
        this.#sendNext();
      });
    this.#sendNext();
  }

  /** A weak signal is tried again by itself; what the server refuses is not. */
  async #send(id: string, photo: Blob, signal: AbortSignal): Promise<number> {
    for (const pause of PAUSES_MS) {
      try {
        return await this.means.send(photo, signal);
      } catch (error) {
        const mayPass =
          error instanceof ApiError && (error.code === "NETWORK" || error.code === "UNAVAILABLE");
        if (!mayPass || signal.aborted || !this.#find(id)) throw error;
        await this.means.pause(pause);
      }
    }
    return this.means.send(photo, signal);
  }

  #find(id: string): QueuedPhoto | undefined {
    return this.#photos.find((photo) => photo.id === id);
  }

  #put(photo: QueuedPhoto): void {
    this.#set([...this.#photos, photo]);
  }

  #change(id: string, change: Partial<QueuedPhoto>): void {
    this.#set(this.#photos.map((photo) => (photo.id === id ? { ...photo, ...change } : photo)));
  }

  #set(photos: readonly QueuedPhoto[]): void {
    this.#photos = photos;
    for (const listener of [...this.#listeners]) listener();
  }
}

const isSent = ({ state }: QueuedPhoto) => state === "sent";
const EMPTY = { photo: null, preview: null, fileId: null, problem: null };
