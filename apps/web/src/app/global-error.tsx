"use client";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="ja">
      <body>
        <main style={{ maxWidth: "32rem", margin: "20vh auto", padding: "1.5rem", textAlign: "center" }}>
          <h1>画面を表示できませんでした</h1>
          <p>システムでエラーが発生しました。もう一度お試しください。</p>
          <button type="button" onClick={reset}>
            もう一度表示する
          </button>
        </main>
      </body>
    </html>
  );
}
