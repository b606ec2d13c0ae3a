import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { ListAnswer } from "./list-answer";
import { isListKey } from "./read-key";

/** How all that is shown of an operation will look once an act is done. */
export interface Expectation {
  id: string;
  change: (shown: unknown) => unknown;
}

/** Of a list, `change` gets the rows. */
export function expectIn<E extends AnyEndpoint>(
  { id }: E,
  change: (shown: ResponseOf<E>) => ResponseOf<E>,
): Expectation {
  // Only answers of this operation are kept under its id.
  return { id, change: (shown) => change(shown as ResponseOf<E>) };
}

interface Change {
  key: QueryKey;
  before: unknown;
  after: unknown;
  beforeAt: number | undefined;
}

/** Shows it at once. @returns what puts it back */
export async function showExpected(
  queries: QueryClient,
  expectations: readonly Expectation[],
): Promise<() => void> {
  const changes: Change[] = [];
  for (const { id, change } of expectations) {
    const shown = { predicate: ({ queryKey }: { queryKey: QueryKey }) => queryKey[1] === id };
    // An answer from before the act would take its place.
    await queries.cancelQueries(shown);
    for (const [key, before] of queries.getQueriesData(shown)) {
      if (before === undefined) continue;
      const beforeAt = queries.getQueryState(key)?.dataUpdatedAt;
      const after = queries.setQueryData(key, isListKey(key) ? inRows(before, change) : change(before));
      changes.push({ key, before, after, beforeAt });
    }
  }
  return () => {
    for (const { key, before, after, beforeAt } of changes) {
      if (queries.getQueryData(key) === after)
        queries.setQueryData(key, before, { ...(beforeAt !== undefined && { updatedAt: beforeAt }) });
      // Something else has been shown on top meanwhile: only the server knows.
      else void queries.invalidateQueries({ queryKey: key, exact: true });
    }
  };
}

function inRows(answer: unknown, change: Expectation["change"]): ListAnswer<unknown> {
  // What is kept under a list's key is a page of it.
  const page = answer as ListAnswer<unknown>;
  return { ...page, data: change(page.data) };
}
