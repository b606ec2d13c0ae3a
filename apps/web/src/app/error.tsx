"use client";

import { Button } from "@/components/ui/button";
import { ErrorPage } from "@/components/ui/error-page";

export default function FailedPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <ErrorPage
      code="500"
      action={
        <Button tone="primary" onClick={reset}>
          もう一度表示する
        </Button>
      }
    />
  );
}
