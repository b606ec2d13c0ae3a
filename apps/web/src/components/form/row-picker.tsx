"use client";

import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { MOST_PICKED } from "@magokoro/contract/core/pick-query";
import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { z } from "zod";
import { cn } from "@/lib/cn";
import { messageOf } from "@/lib/error-messages";
import { useRead } from "@/lib/api/use-read";
import { useCalm } from "@/lib/use-calm";
import { Input } from "../ui/input";

/** As a picker's endpoint answers a row. */
export interface PickedRow {
  id: number;
  name: string;
  /** What tells it from another of the same name. */
  note: string;
  code?: string;
}

/** Answers by `pickQuery`: to a word at most twenty rows, to an `id` the one that is chosen. */
export type PickEndpoint<Row extends PickedRow> = AnyEndpoint & { response: z.ZodType<Row[]> };

export interface RowPickerProps<Row extends PickedRow> {
  endpoint: PickEndpoint<Row>;
  /** What the rows are narrowed by besides. */
  within?: Readonly<Record<string, string>>;
  /** The id of the chosen row, as a form or an address holds it. */
  value: number | string | null | undefined;
  onPick: (row: Row | null) => void;
  /** What is searched for. */
  noun: string;
  /** While nothing is chosen. */
  placeholder: string;
  /** Of the input: what ties it to its label. */
  control?: Pick<
    React.ComponentProps<"input">,
    "id" | "aria-label" | "aria-required" | "aria-invalid" | "aria-describedby"
  >;
}

const PAUSE_MS = 200;

/**
 * One row of a table too long for a list: found while typing, picked by pointer or with ↓ ↑ Enter; Esc leaves what
 * was chosen.
 */
export function RowPicker<Row extends PickedRow>({
  endpoint,
  within,
  value,
  onPick,
  noun,
  placeholder,
  control,
}: RowPickerProps<Row>) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  /** What is typed; null while what is chosen is shown. */
  const [word, setWord] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const isOpen = word !== null;
  const search = useCalm(word?.trim() ?? "", PAUSE_MS);
  const chosenId = value === null || value === undefined || value === "" ? null : String(value);
  const chosen = useRows(endpoint, { ...within, id: chosenId ?? "" }, chosenId !== null)[0].at(0);
  const query = { ...within, ...(search !== "" && { search }) };
  const [rows, { error, isPending }] = useRows(endpoint, query, isOpen);
  const active = rows[Math.min(at, rows.length - 1)];
  const optionId = (row: PickedRow) => `${listId}-${row.id}`;

  function close(): void {
    setWord(null);
    setAt(0);
  }
  function pick(row: Row | null): void {
    onPick(row);
    close();
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return setWord("");
      setAt(Math.max(0, Math.min(rows.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // What stands there still belongs to the word before.
      if (active && !isPending && search === word.trim()) pick(active);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      close();
    }
  }

  return (
    <div
      className="relative"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <Input
        {...control}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && active ? optionId(active) : undefined}
        className="pr-11"
        placeholder={placeholder}
        value={word ?? (chosen ? nameOf(chosen) : chosenId === null ? "" : "…")}
        onChange={(event) => {
          setWord(event.target.value);
          setAt(0);
        }}
        onClick={() => setWord((before) => before ?? "")}
        onKeyDown={onKeyDown}
      />
      {chosenId !== null && !isOpen && (
        <button
          type="button"
          className="absolute top-0 right-0 flex size-12 items-center justify-center text-muted md:size-11"
          aria-label={`${noun}の選択を外す`}
          onClick={() => {
            pick(null);
            input.current?.focus();
          }}
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
      <ul
        id={listId}
        role="listbox"
        aria-label={`${noun}の候補`}
        hidden={!isOpen || rows.length === 0}
        className="absolute z-20 mt-1 max-h-80 w-full min-w-64 overflow-y-auto rounded-lg border border-line bg-card py-1 shadow-lg"
      >
        {rows.map((row) => (
          <li
            key={row.id}
            id={optionId(row)}
            role="option"
            aria-selected={row === active}
            className={cn(
              "min-h-12 cursor-pointer px-3 py-2 hover:bg-hover md:min-h-0",
              row === active && "bg-hover",
            )}
            // Before the input loses the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(row)}
          >
            <span className="font-medium">{row.name}</span>
            <span className="ml-2 text-sm text-muted">{[row.code, row.note].filter(Boolean).join("・")}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={cn("mt-1 text-sm text-muted", !isOpen && "sr-only")}>
        {isOpen && sentenceOf(rows.length, { noun, isPending, failure: error ? messageOf(error) : null })}
      </p>
    </div>
  );
}

function sentenceOf(
  found: number,
  { noun, isPending, failure }: { noun: string; isPending: boolean; failure: string | null },
): string {
  if (failure !== null) return failure;
  if (isPending) return "検索しています…";
  if (found === 0) return `該当する${noun}が見つかりません。`;
  return found < MOST_PICKED ? `${found}件` : `最初の${MOST_PICKED}件です。続けて入力すると絞り込めます。`;
}

const nameOf = ({ name, code }: PickedRow) => (code ? `${name}（${code}）` : name);

function useRows<Row extends PickedRow>(
  endpoint: PickEndpoint<Row>,
  query: Readonly<Record<string, string>>,
  isEnabled: boolean,
) {
  const { data, error, isPending, isPlaceholderData } = useRead(endpoint, {
    query,
    isEnabled,
    keepsPrevious: isEnabled,
    staleTime: 30_000,
  });
  const rows = isEnabled ? ((data as Row[] | undefined) ?? []) : [];
  return [rows, { error, isPending: isPending || isPlaceholderData }] as const;
}
