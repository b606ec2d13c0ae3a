"use client";

import { Copy } from "lucide-react";
import { QRCodeSVG } from "qrcode.react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

/** The secret as a picture for the phone's camera and as text to type. */
export function AuthenticatorSecret({ secret, uri }: { secret: string; uri: string }) {
  const groups = (secret.match(/.{1,4}/g) ?? []).join(" ");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret);
      toast.success("設定キーをコピーしました");
    } catch {
      toast.error("コピーできませんでした。画面の文字を入力してください。");
    }
  }

  return (
    <div className="space-y-3">
      <p>認証アプリでQRコードを読み取ってください。</p>
      {/* Readers need the quiet, light border in dark mode too. */}
      <div className="mx-auto w-fit rounded-lg bg-white p-4">
        <QRCodeSVG value={uri} level="M" role="img" title="二段階認証の設定用QRコード" />
      </div>
      <p className="text-sm text-muted">読み取れない場合は、次の設定キーをアプリに入力してください。</p>
      <div className="flex flex-wrap items-center gap-3">
        <code className="rounded bg-hover px-2 py-1 text-sm">{groups}</code>
        <Button size="small" onClick={() => void copy()}>
          <Copy aria-hidden />
          コピーする
        </Button>
      </div>
    </div>
  );
}
