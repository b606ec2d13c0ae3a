"use client";

import type { AnyList } from "@magokoro/contract/core/list";
import type { UserType } from "@magokoro/domain/user/user-type";
import { RowPicker, type PickEndpoint, type PickedRow } from "../form/row-picker";
import { SearchBox } from "../ui/search-box";
import { FilterBar } from "./filter-bar";
import { FilterSelect } from "./filter-select";
import type { ListReading } from "./use-list";

/** Where the rows of a filter that is another table are found, by its name. */
export type Pickers = Readonly<Record<string, PickEndpoint<PickedRow>>>;

interface ListFiltersProps {
  list: AnyList;
  viewer: UserType;
  reading: Pick<ListReading<unknown>, "state" | "change">;
  pickers?: Pickers | undefined;
}

/** The search and those filters that the list offers, in the words of the viewer. */
export function ListFilters({ list, viewer, reading, pickers = {} }: ListFiltersProps) {
  const { noun, searchHint, filters } = list;
  const { state, change } = reading;
  return (
    <FilterBar>
      {searchHint !== undefined && (
        <SearchBox
          label={`${noun}を検索`}
          placeholder={searchHint}
          value={state["search"] ?? ""}
          onSearch={(search) => change({ search })}
        />
      )}
      {Object.entries(filters).map(([name, { label, options, isInBar }]) => {
        if (!isInBar) return null;
        const endpoint = pickers[name];
        return endpoint ? (
          <div key={name}>
            <RowPicker
              endpoint={endpoint}
              value={state[name]}
              onPick={(row) => change({ [name]: row && String(row.id) })}
              noun={label}
              placeholder={`すべての${label}`}
              control={{ "aria-label": `${label}で絞り込み` }}
            />
          </div>
        ) : (
          <FilterSelect
            key={name}
            noun={label}
            name={name}
            options={options?.(viewer) ?? []}
            state={state}
            change={change}
          />
        );
      })}
    </FilterBar>
  );
}
