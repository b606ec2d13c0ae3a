import { Button } from "@/components/ui/button";
import type { PhotosOnTheirWay } from "../photos/use-photo-queue";
import type { PhotoWaiting } from "../photos/use-photo-waiting";

interface PhotosBeforeSubmitProps {
  onTheirWay: PhotosOnTheirWay;
  waiting: PhotoWaiting;
  onSubmit: () => void;
}

/** Beside the submit button: what is still being waited for, or what must be decided first. */
export function PhotosBeforeSubmit({ onTheirWay, waiting, onSubmit }: PhotosBeforeSubmitProps) {
  const { queue, progress, stuck } = onTheirWay;
  if (waiting.isWaiting && progress) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-line bg-card p-3">
        <p role="status">
          写真 {progress.at}/{progress.of} を送信しています
        </p>
        <Button tone="quiet" onClick={waiting.stop}>
          提出をやめる
        </Button>
      </div>
    );
  }
  if (!waiting.isAsking || stuck.length === 0) return null;
  const canRetry = stuck.some(({ state }) => state === "failed");
  return (
    <div role="alert" className="space-y-3 rounded-lg border border-danger bg-danger-soft p-3">
      <p className="text-danger">
        送信できていない写真が{stuck.length}枚あります。報告はまだ提出されていません。
      </p>
      <div className="flex flex-wrap gap-3">
        {canRetry && (
          <Button
            onClick={() => {
              queue.retryAll();
              onSubmit();
            }}
          >
            もう一度送って提出する
          </Button>
        )}
        <Button
          onClick={() => {
            queue.removeStuck();
            onSubmit();
          }}
        >
          その写真を外して提出する
        </Button>
      </div>
    </div>
  );
}
