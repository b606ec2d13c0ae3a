"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ApiError } from "@/lib/api-error";
import { dropPhoto, keepPhoto, readKeptPhotos } from "@/lib/drafts/kept-photos";
import { registerUnsavedWork } from "@/lib/drafts/unsaved-work";
import { messageOf } from "@/lib/error-messages";
import { shrinkPhoto } from "@/lib/shrink-photo";
import { uploadPhoto } from "../api/upload-photo";
import { PhotoQueue, type PhotoProgress, type QueuedPhoto } from "./photo-queue";

interface PhotoQueueOptions {
  /** Whose photos: they are kept on the device under this and their person. */
  row: string;
  /** What the form names now. */
  photoIds: readonly number[];
  currentIds: () => readonly number[];
  change: (photoIds: number[]) => void;
}

export interface PhotosOnTheirWay {
  queue: PhotoQueue;
  photos: readonly QueuedPhoto[];
  progress: PhotoProgress | null;
  stuck: readonly QueuedPhoto[];
}

const NONE: readonly QueuedPhoto[] = [];

/** The photos of one report on their way, from being chosen until the server's report names them. */
export function usePhotoQueue({ row, photoIds, currentIds, change }: PhotoQueueOptions): PhotosOnTheirWay {
  const form = useRef({ currentIds, change });
  form.current = { currentIds, change };
  const [queue] = useState(() => createQueue(row, form));
  const photos = useSyncExternalStore(queue.subscribe, queue.photos, () => NONE);
  const isUnderWay = photos.some(({ state }) => state !== "sent");

  useEffect(() => {
    let isGone = false;
    void readKeptPhotos(row).then((kept) => {
      if (!isGone) queue.resume(kept);
    });
    const goOn = () => queue.retryAll();
    window.addEventListener("online", goOn);
    return () => {
      isGone = true;
      window.removeEventListener("online", goOn);
      queue.stop();
    };
  }, [queue, row]);

  // Taken off the form, one by one or with the whole draft.
  useEffect(() => {
    const named = form.current.currentIds();
    queue.forgetSent((fileId) => !named.includes(fileId));
  }, [queue, photoIds]);

  useEffect(
    () => (isUnderWay ? registerUnsavedWork({ discard: () => queue.clear() }) : undefined),
    [queue, isUnderWay],
  );
  const { progress, stuck } = queue;
  return { queue, photos, progress, stuck };
}

function createQueue(
  row: string,
  form: { current: Pick<PhotoQueueOptions, "currentIds" | "change"> },
): PhotoQueue {
  const orders = new Map<number, number>();
  return new PhotoQueue({
    shrink: (file) => shrinkPhoto(file),
    send: async (photo, signal) => (await uploadPhoto(photo, "photo.jpg", "report_photo", signal)).fileId,
    keep: (photo) => keepPhoto(row, photo),
    drop: dropPhoto,
    onSent: (fileId, order) => {
      orders.set(fileId, order);
      const { currentIds, change } = form.current;
      if (currentIds().includes(fileId)) return;
      const orderOf = (id: number) => orders.get(id) ?? -1;
      // As they were chosen, however fast each was.
      change([...currentIds(), fileId].sort((a, b) => orderOf(a) - orderOf(b)));
    },
    sentenceOf: (error) =>
      error instanceof Error && !(error instanceof ApiError) ? error.message : messageOf(error),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
