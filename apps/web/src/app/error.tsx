"use client";

import { Button } from "@/components/ui/button";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-lg flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-2xl font-bold">画面を表示できませんでした</h1>
      <p>システムでエラーが発生しました。もう一度お試しください。続く場合は、本部までご連絡ください。</p>
      <Button tone="primary" onClick={reset}>
        もう一度表示する
      </Button>
    </main>
  );
}
