"use client";

import { MAX_PHOTOS } from "@magokoro/contract/reports/report-body";
import { ImagePlus, X } from "lucide-react";
import { useRef, useState } from "react";
import { StoredImage } from "./stored-image";
import type { PhotosOnTheirWay } from "../photos/use-photo-queue";
import { QueuedPhotoTile } from "./queued-photo-tile";

interface PhotoInputProps {
  photoIds: readonly number[];
  onTheirWay: PhotosOnTheirWay;
  onRemove: (fileId: number) => void;
  error: string | undefined;
}

/** Photos are shrunk and sent by themselves as soon as they are chosen; one that failed stays until it is dealt with. */
export function PhotoInput({ photoIds, onTheirWay: { queue, photos }, onRemove, error }: PhotoInputProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const queued = photos.filter(({ state }) => state !== "sent");
  const room = MAX_PHOTOS - photoIds.length - queued.length;

  function choose(files: FileList | null) {
    setRefused(files && files.length > room ? `写真は${MAX_PHOTOS}枚までです。` : null);
    queue.add([...(files ?? [])].slice(0, room));
    if (input.current) input.current.value = "";
  }

  return (
    <div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photoIds.map((fileId, index) => (
          <li key={fileId} className="relative">
            <StoredImage
              room="concierge"
              fileId={fileId}
              alt={`添付した写真${index + 1}`}
              className="aspect-4/3 w-full rounded-lg object-cover"
            />
            <button
              type="button"
              aria-label={`写真${index + 1}を外す`}
              onClick={() => onRemove(fileId)}
              className="absolute top-1 right-1 inline-flex size-11 items-center justify-center rounded-full bg-black/70 text-white"
            >
              <X aria-hidden />
            </button>
          </li>
        ))}
        {queued.map((photo) => (
          <QueuedPhotoTile
            key={photo.id}
            photo={photo}
            onRetry={() => queue.retry(photo.id)}
            onRemove={() => queue.remove(photo.id)}
          />
        ))}
      </ul>
      <input
        ref={input}
        id="report-photos"
        type="file"
        accept="image/*"
        multiple
        className="sr-only"
        onChange={(event) => choose(event.target.files)}
      />
      <label
        htmlFor="report-photos"
        className="mt-3 flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-lg border border-dashed border-field-line p-3 font-medium"
      >
        <ImagePlus aria-hidden />
        写真を追加する
      </label>
      {(refused ?? error) && (
        <p role="alert" className="mt-1 text-sm font-medium text-danger">
          {refused ?? error}
        </p>
      )}
    </div>
  );
}
