"use client";

import type { UserType } from "@magokoro/domain/user/user-type";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { StoredImage } from "./stored-image";

export function PhotoGrid({ room, photos }: { room: UserType; photos: { fileId: number }[] }) {
  const [open, setOpen] = useState<number | null>(null);
  if (photos.length === 0) return <p className="text-muted">写真はありません。</p>;
  const position = photos.findIndex((photo) => photo.fileId === open) + 1;
  return (
    <>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photos.map((photo, index) => (
          <li key={photo.fileId}>
            <button
              type="button"
              className="block w-full"
              onClick={() => setOpen(photo.fileId)}
              aria-label={`写真${index + 1}を大きく表示する`}
            >
              <StoredImage
                room={room}
                fileId={photo.fileId}
                alt={`報告の写真${index + 1}`}
                className="aspect-4/3 w-full rounded-lg object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
      <Dialog isOpen={open !== null} onClose={() => setOpen(null)} title={`写真${position}`}>
        {open !== null && (
          <StoredImage
            room={room}
            fileId={open}
            alt={`報告の写真${position}`}
            className="max-h-[70dvh] w-full rounded-lg object-contain"
          />
        )}
      </Dialog>
    </>
  );
}
