"use client";

import { Copy, Download } from "lucide-react";
import { toast } from "sonner";
import { Button } from "./button";

const FILE_NAME = "magokoro-recovery-codes.txt";

/** Shown this once: to be copied, saved or written down. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const text = codes.join("\n");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      toast.success("リカバリーコードをコピーしました");
    } catch {
      toast.error("コピーできませんでした。画面の文字を選んでコピーしてください。");
    }
  }

  function download(): void {
    const url = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
    Object.assign(document.createElement("a"), { href: url, download: FILE_NAME }).click();
    URL.revokeObjectURL(url);
  }

  return (
    <div className="space-y-3">
      <ol
        aria-label="リカバリーコード"
        className="grid gap-x-4 gap-y-2 rounded-lg border border-line bg-hover p-4 font-mono text-[0.8125rem] sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => void copy()}>
          <Copy aria-hidden />
          コピーする
        </Button>
        <Button onClick={download}>
          <Download aria-hidden />
          ファイルに保存する
        </Button>
      </div>
    </div>
  );
}
