"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";

export type ListState = Record<string, string>;

const PAGING = ["page", "after", "before"];

/** The state of a list is its URL: it can be shared, and the back button works. Any change but paging goes to page 1. */
export function useListState(): { state: ListState; change: (next: Record<string, string | null>) => void } {
  const pathname = usePathname();
  const search = useSearchParams();
  const state = useMemo(() => Object.fromEntries(search.entries()), [search]);
  const change = useCallback(
    (next: Record<string, string | null>) => {
      const params = new URLSearchParams(search);
      if (!("page" in next)) for (const name of PAGING) params.delete(name);
      for (const [name, value] of Object.entries(next)) {
        if (value) params.set(name, value);
        else params.delete(name);
      }
      const text = params.toString();
      // The page itself stays: asking the server for it again would cost time, and fail without a signal.
      window.history.pushState(null, "", text ? `${pathname}?${text}` : pathname);
    },
    [pathname, search],
  );
  return { state, change };
}
