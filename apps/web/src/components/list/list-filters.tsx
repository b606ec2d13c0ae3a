"use client";

import type { AnyList } from "@magokoro/contract/core/list";
import type { FilterOption } from "@magokoro/contract/core/list-filters";
import type { UserType } from "@magokoro/domain/user/user-type";
import { SearchBox } from "../ui/search-box";
import { FilterBar } from "./filter-bar";
import { FilterSelect } from "./filter-select";
import type { ListReading } from "./use-list";

interface ListFiltersProps {
  list: AnyList;
  viewer: UserType;
  reading: Pick<ListReading<unknown>, "state" | "change">;
  choices?: Readonly<Record<string, readonly FilterOption[]>> | undefined;
}

/** The search and those filters that the list offers, in the words of the viewer. */
export function ListFilters({ list, viewer, reading, choices = {} }: ListFiltersProps) {
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
      {Object.entries(filters).map(
        ([name, { label, options, isInBar }]) =>
          isInBar && (
            <FilterSelect
              key={name}
              noun={label}
              name={name}
              options={options?.(viewer) ?? choices[name] ?? []}
              state={state}
              change={change}
            />
          ),
      )}
    </FilterBar>
  );
}
