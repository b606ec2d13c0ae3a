import { camelCase, type AnyList } from "@magokoro/contract/core/list";
import type { SortingState } from "@tanstack/react-table";
import type { ListState } from "@/lib/use-list-state";

/** The order a list is shown in: that of the address, where it names one, else its own. */
export function sortingOf({ sortKinds, defaultSort }: AnyList, state: ListState): SortingState {
  const named = camelCase(state["sort"] ?? "");
  const id = Object.hasOwn(sortKinds, named) ? named : defaultSort.by;
  const order = state["order"] === "asc" || state["order"] === "desc" ? state["order"] : defaultSort.order;
  return [{ id, desc: order === "desc" }];
}
