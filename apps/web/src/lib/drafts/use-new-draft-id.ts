"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

const PARAM = "draft";

/**
 * The id of something new that is being typed, in the URL: a reload goes on with it, every new start gets
 * another. Null until the URL has one.
 */
export function useNewDraftId(): string | null {
  const pathname = usePathname();
  const search = useSearchParams();
  const id = search.get(PARAM);
  useEffect(() => {
    if (id) return;
    const query = new URLSearchParams(search);
    query.set(PARAM, crypto.randomUUID());
    window.history.replaceState(null, "", `${pathname}?${query.toString()}`);
  }, [id, search, pathname]);
  return id;
}
