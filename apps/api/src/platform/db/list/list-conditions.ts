import type { AnyList } from "@magokoro/contract/core/list";
import { invalid } from "../../app-error";
import { SqlConditions } from "../sql-conditions";
import type { ListContext, ListSource, Narrow } from "./list-source";

/**
 * Who may see it, what it is narrowed to and what is searched for: of the page and of the total alike.
 * @throws AppError VALIDATION_ERROR for a word the viewer's role does not have.
 */
export function listConditions(
  source: ListSource<AnyList, unknown>,
  query: Readonly<Record<string, unknown>>,
  context: ListContext,
): SqlConditions {
  const where = new SqlConditions();
  source.scope?.(where, context.scope);
  for (const [name, narrow] of Object.entries<string | Narrow<never>>(source.filters)) {
    const value = query[name];
    if (value === undefined) continue;
    assertOwnWord(source.list, name, value, context);
    if (typeof narrow === "string") where.add(`${narrow} = ?`, value);
    // The contract's schema for this name has made the value.
    else narrow(where, value as never, context);
  }
  const { search } = query;
  if (source.search && typeof search === "string") {
    const found = source.search(where, search, context);
    where.add(typeof found === "string" ? found : `${source.id} IN (${found.join(" UNION ")})`);
  }
  return where;
}

function assertOwnWord(list: AnyList, name: string, value: unknown, { viewer }: ListContext): void {
  const filter = list.filters[name];
  const options = filter?.options?.(viewer);
  if (filter && options && !options.some(([word]) => word === value))
    throw invalid(name, `${filter.label}の選択肢から選んでください。`);
}
