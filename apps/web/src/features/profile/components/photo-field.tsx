"use client";

import { deleteAvatar, getProfile, putAvatar, type Profile } from "@magokoro/contract/auth/profile-endpoints";
import { useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { ApiError } from "@/lib/api-error";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import { messageOf, sentenceOf } from "@/lib/error-messages";
import { shrinkPhoto } from "@/lib/shrink-photo";

/** The server cuts it square at 512 px; twice that leaves room for the cut. */
const SIDE = 1024;

const ON_PROFILE = { shows: readKey(getProfile), failure: "page" } as const;

export function PhotoField({ profile }: { profile: Profile }) {
  const input = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const [isShrinking, setShrinking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const put = useAct(putAvatar, { ...ON_PROFILE, done: "写真を更新しました" });
  const remove = useAct(deleteAvatar, { ...ON_PROFILE, done: "写真を削除しました" });
  const isBusy = isShrinking || put.isBusy || remove.isBusy;

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setProblem(null);
    await work().catch((error: unknown) => setProblem(reasonOf(error)));
    requestAnimationFrame(() => {
      // The pressed button was disabled meanwhile, or is gone with the photo, and took the focus with it.
      if (document.activeElement === document.body) buttons.current?.querySelector("button")?.focus();
    });
  }

  async function choose(file: File): Promise<void> {
    setShrinking(true);
    const image = await shrinkPhoto(file, SIDE)
      .then(toBase64)
      .finally(() => setShrinking(false));
    await put.run({ image });
  }

  return (
    <div>
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={profile.name} url={profile.avatarUrl} className="size-20 text-2xl" />
        <div ref={buttons} className="flex flex-wrap gap-3">
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/heic"
            className="sr-only"
            aria-label="プロフィール写真"
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = "";
              if (file) void attempt(() => choose(file));
            }}
          />
          <Button isBusy={isBusy} onClick={() => input.current?.click()}>
            写真を選ぶ
          </Button>
          {profile.avatarUrl && (
            <Button tone="quiet" disabled={isBusy} onClick={() => void attempt(() => remove.run())}>
              写真を削除
            </Button>
          )}
        </div>
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-sm font-medium text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return sentenceOf(error);
  // What shrinking refuses comes with a sentence of its own.
  return error instanceof Error ? error.message : messageOf(error);
}

async function toBase64(photo: Blob): Promise<string> {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
