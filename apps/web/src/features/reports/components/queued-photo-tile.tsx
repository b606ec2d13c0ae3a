import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { PhotoState, QueuedPhoto } from "../photos/photo-queue";

const WORDS: Record<Exclude<PhotoState, "failed" | "unreadable" | "sent">, string> = {
  shrinking: "準備しています…",
  waiting: "送信を待っています…",
  sending: "送信しています…",
};

interface QueuedPhotoTileProps {
  photo: QueuedPhoto;
  onRetry: () => void;
  onRemove: () => void;
}

/** A photo the server does not have yet: how far it is, and what its person can do about it. */
export function QueuedPhotoTile({ photo, onRetry, onRemove }: QueuedPhotoTileProps) {
  const { state, preview, name, problem } = photo;
  return (
    <li className="relative">
      {preview ? (
        <img
          src={preview}
          alt={`送信中の写真 ${name}`}
          className="aspect-4/3 w-full rounded-lg object-cover opacity-60"
        />
      ) : (
        <span className="flex aspect-4/3 w-full items-center justify-center overflow-hidden rounded-lg bg-line p-2 text-sm break-all">
          {name}
        </span>
      )}
      <button
        type="button"
        aria-label={`${name}を外す`}
        onClick={onRemove}
        className="absolute top-1 right-1 inline-flex size-11 items-center justify-center rounded-full bg-black/70 text-white"
      >
        <X aria-hidden size={20} />
      </button>
      {state === "failed" || state === "unreadable" || state === "sent" ? (
        <p className="text-sm text-danger">{problem}</p>
      ) : (
        <p className="text-sm text-muted">{WORDS[state]}</p>
      )}
      {state === "failed" && (
        <Button size="small" className="min-h-11 w-full" onClick={onRetry}>
          もう一度送る
        </Button>
      )}
    </li>
  );
}
