"use client";

import { useEffect, useRef } from "react";

/** What went wrong, beside the button that was pressed: in sight, announced and focused. */
export function FormNotice({ failure }: { failure: string | null }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (failure === null) return;
    // A refused field has taken the focus already: there the person goes on.
    if (document.activeElement?.getAttribute("aria-invalid") !== "true") box.current?.focus();
  }, [failure]);
  if (failure === null) return null;
  return (
    <p
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-danger bg-danger-soft p-3 text-danger"
    >
      {failure}
    </p>
  );
}
