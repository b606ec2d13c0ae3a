"use client";

import type { Tag } from "@magokoro/contract/core/tags";
import { hashKey, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ReadKey } from "./read-key";

/**
 * Has what is kept of some tags asked for anew, except reads that are known to be right: at once where it is
 * on the screen, the rest when it is looked at again.
 */
export function useRefetch(): (tags: readonly Tag[], except?: readonly (ReadKey | undefined)[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (tags, except = []) => {
      const spared = new Set(except.flatMap((key) => (key ? [hashKey(key)] : [])));
      void queries.invalidateQueries({
        predicate: ({ queryKey, queryHash }) =>
          tags.some((tag) => tag === queryKey[0]) && !spared.has(queryHash),
      });
    },
    [queries],
  );
}
