"use client";

import { findCustomers } from "@magokoro/contract/customers/endpoints";
import Link from "next/link";
import { useId, useState } from "react";
import { AlertNote } from "@/components/ui/alert-note";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useListRead } from "@/lib/api/use-list-read";
import type { WritingRoom } from "../api/use-customer";

interface CustomerPickerProps {
  room: WritingRoom;
  /** The customer chosen so far. */
  name: string;
  error: string | undefined;
  onPick: (customer: { id: number; name: string }) => void;
}

/** Finds the caller while typing, by phone, name, ふりがな or address. */
export function CustomerPicker({ room, name, error, onPick }: CustomerPickerProps) {
  const [search, setSearch] = useState("");
  const errorId = useId();
  const list = useListRead(
    findCustomers.in[room],
    { search, limit: "10", sort: "kana", order: "asc" },
    { isEnabled: search !== "" },
  );
  return (
    <div className="space-y-3">
      {name && (
        <p className="text-lg">
          <span className="font-bold">{name} 様</span>
          <span className="ml-2 text-sm text-muted">を選択中</span>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3" aria-describedby={error ? errorId : undefined}>
        <div className="min-w-64 flex-1">
          <SearchBox
            label="お客様を検索"
            placeholder="電話番号・名前・ふりがな・住所"
            value={search}
            onSearch={setSearch}
          />
        </div>
        <Link href={`/${room}/customers/new`} className="inline-block py-2 text-link underline">
          新しいお客様を登録する
        </Link>
      </div>
      {error && (
        <p id={errorId} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
      {search && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {search && !list.data && !list.error && <Skeleton lines={3} />}
      {search && list.data?.data.length === 0 && <EmptyState>該当するお客様が見つかりません。</EmptyState>}
      {search && list.data && list.data.data.length > 0 && (
        <ul aria-label="検索結果" className="divide-y divide-line rounded-lg border border-line">
          {list.data.data.map((customer) => (
            <li key={customer.id}>
              <button
                type="button"
                className="w-full px-4 py-3 text-left hover:bg-hover"
                onClick={() => {
                  onPick({ id: customer.id, name: customer.name });
                  setSearch("");
                }}
              >
                <span className="block">
                  <span className="font-medium">{customer.name} 様</span>
                  <span className="ml-2 text-sm text-muted">{customer.kana}</span>
                  {customer.alertNote && <AlertNote note={customer.alertNote} isShort />}
                </span>
                <span className="block text-sm text-muted">
                  {[customer.homePhone, customer.mobilePhone].filter(Boolean).join(" / ") || "電話番号なし"}・
                  {customer.address}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
