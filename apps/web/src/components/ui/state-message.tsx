import { messageOf } from "@/lib/error-messages";
import { Button } from "./button";

export function EmptyState({ children }: { children: React.ReactNode }) {
  return <p className="py-8 text-center text-muted">{children}</p>;
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div role="alert" className="rounded-lg border border-danger bg-danger-soft p-4">
      <p className="text-danger">{messageOf(error)}</p>
      {onRetry && (
        <Button className="mt-3" size="small" onClick={onRetry}>
          再読み込み
        </Button>
      )}
    </div>
  );
}

/** Calm gray lines in the shape of what is coming. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div aria-busy="true" className="space-y-3 py-2">
      <span className="sr-only">読み込み中です</span>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="h-6 animate-pulse rounded bg-line"
          style={{ width: `${95 - (index % 3) * 12}%` }}
        />
      ))}
    </div>
  );
}
