"use client";

import { MAX_PHOTOS } from "@magokoro/contract/reports/report-body";
import { ImagePlus, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileImage } from "@/components/ui/file-image";
import { messageOf } from "@/lib/error-messages";
import { ApiError } from "@/lib/api-error";
import { uploadPhoto } from "../api/upload-photo";
import { shrinkPhoto } from "@/lib/shrink-photo";

interface Sending {
  key: string;
  name: string;
  preview: string;
  photo: Blob;
  problem: string | null;
}

interface PhotoInputProps {
  photoIds: number[];
  onAdd: (fileId: number) => void;
  onRemove: (fileId: number) => void;
  error: string | undefined;
}

/** Photos are shrunk and sent one by one as they are chosen; one that failed stays and can be sent again. */
export function PhotoInput({ photoIds, onAdd, onRemove, error }: PhotoInputProps) {
  const [sending, setSending] = useState<Sending[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const room = MAX_PHOTOS - photoIds.length - sending.length;

  async function choose(files: FileList | null) {
    setRefused(files && files.length > room ? `写真は${MAX_PHOTOS}枚までです。` : null);
    for (const file of [...(files ?? [])].slice(0, room)) {
      try {
        const photo = await shrinkPhoto(file);
        const entry = {
          key: crypto.randomUUID(),
          name: file.name,
          preview: URL.createObjectURL(photo),
          photo,
          problem: null,
        };
        setSending((all) => [...all, entry]);
        await send(entry);
      } catch (cause) {
        setRefused(cause instanceof Error ? cause.message : messageOf(cause));
      }
    }
    if (input.current) input.current.value = "";
  }

  async function send(entry: Sending) {
    const mark = (problem: string | null) =>
      setSending((all) => all.map((other) => (other.key === entry.key ? { ...other, problem } : other)));
    mark(null);
    try {
      const { fileId } = await uploadPhoto(
        entry.photo,
        `${entry.name.replace(/\.\w+$/, "")}.jpg`,
        "report_photo",
      );
      URL.revokeObjectURL(entry.preview);
      setSending((all) => all.filter((other) => other.key !== entry.key));
      onAdd(fileId);
    } catch (cause) {
      mark(cause instanceof ApiError ? cause.message : messageOf(cause));
    }
  }

  return (
    <div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photoIds.map((fileId, index) => (
          <li key={fileId} className="relative">
            <FileImage
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
              <X aria-hidden size={20} />
            </button>
          </li>
        ))}
        {sending.map((entry) => (
          <li key={entry.key}>
            <img
              src={entry.preview}
              alt={`送信中の写真 ${entry.name}`}
              className="aspect-4/3 w-full rounded-lg object-cover opacity-60"
            />
            {entry.problem ? (
              <>
                <p className="text-sm text-danger">{entry.problem}</p>
                <Button size="small" className="min-h-11 w-full" onClick={() => void send(entry)}>
                  もう一度送る
                </Button>
              </>
            ) : (
              <p role="status" className="text-sm text-muted">
                送信しています…
              </p>
            )}
          </li>
        ))}
      </ul>
      <input
        ref={input}
        id="report-photos"
        type="file"
        accept="image/*"
        multiple
        className="sr-only"
        onChange={(event) => void choose(event.target.files)}
      />
      <label
        htmlFor="report-photos"
        className="mt-3 flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-lg border border-dashed border-field-line p-3 font-medium"
      >
        <ImagePlus aria-hidden size={20} />
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
