"use client";

import { listAccounts } from "@magokoro/contract/accounts/endpoints";
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchBox } from "@/components/ui/search-box";
import { useRead } from "@/lib/api/use-read";

interface PersonFilterProps {
  /** The person chosen, as an id in the address. */
  actorId: string;
  onChoose: (actorId: string | null) => void;
}

/** Finds a person by name and narrows the log to what they did. */
export function PersonFilter({ actorId, onChoose }: PersonFilterProps) {
  const [search, setSearch] = useState("");
  const [chosenName, setChosenName] = useState<string | null>(null);
  const { data: people } = useRead(listAccounts, {
    query: { search, limit: "10" },
    isEnabled: search !== "",
    keepsPrevious: true,
  });

  if (actorId) {
    return (
      <p className="flex min-h-12 items-center justify-between gap-2 rounded-lg border border-field-line px-3 md:min-h-11">
        <span className="truncate">操作した人：{chosenName ?? `番号 ${actorId}`}</span>
        <button
          type="button"
          aria-label="操作した人の絞り込みを解除"
          onClick={() => onChoose(null)}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-lg hover:bg-hover"
        >
          <X aria-hidden />
        </button>
      </p>
    );
  }
  return (
    <div>
      <SearchBox
        label="操作した人を検索"
        placeholder="操作した人の氏名"
        value={search}
        onSearch={setSearch}
      />
      {search !== "" && people && (
        <ul aria-label="該当する人" className="mt-2 flex flex-wrap gap-2">
          {people.length === 0 && (
            <li className="text-sm text-muted">該当するアカウントが見つかりません。</li>
          )}
          {people.map(({ id, name, email }) => (
            <li key={id}>
              <Button
                size="small"
                title={email}
                onClick={() => {
                  setChosenName(name);
                  setSearch("");
                  onChoose(String(id));
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
