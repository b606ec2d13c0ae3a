"use client";

import { masterOf, type MasterNoun } from "@magokoro/contract/masters/all-masters";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { useMasterOrder } from "../api/use-master-order";
import { useRelatedRows, type RelatedRows } from "../api/use-related-rows";
import { isFound } from "../row-words";
import { MasterDialog } from "./master-dialog";
import { MasterList } from "./master-list";
import { MasterTabs } from "./master-tabs";
import { OrderNews } from "./order-news";

/** A register of headquarters: its rows in their order, added, renamed, moved and made inactive in place. */
export function MasterPage({ noun }: { noun: MasterNoun }) {
  return <Register key={noun} master={masterOf(noun)} />;
}

function Register({ master }: { master: AnyMaster }) {
  const { data, error, refetch } = useRead(master.find);
  /** A row, something new, or nothing. */
  const [edited, setEdited] = useState<MasterRow | "new" | null>(null);
  const related = useRelatedRows(master);
  const { label } = master;

  return (
    <>
      <PageHeader
        title={label}
        action={
          <Button tone="primary" onClick={() => setEdited("new")}>
            <Plus aria-hidden />
            {label}を追加
          </Button>
        }
      />
      <MasterTabs page={master.page} />
      <Card>
        <p className="mb-4 text-muted">
          入力画面には、有効な項目がこの順に並びます。無効にした項目は新しく選べなくなりますが、すでに選ばれている案件や報告には名称が残ります。
        </p>
        {data ? <Rows master={master} kept={data} related={related} onEdit={setEdited} /> : null}
        {!data &&
          (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />)}
      </Card>
      {edited && (
        <MasterDialog
          master={master}
          row={edited === "new" ? null : edited}
          related={related}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface RowsProps {
  master: AnyMaster;
  kept: MasterRow[];
  related: RelatedRows;
  onEdit: (row: MasterRow) => void;
}

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 12;

function Rows({ master, kept, related, onEdit }: RowsProps) {
  const order = useMasterOrder(master, kept);
  const [search, setSearch] = useState("");
  if (kept.length === 0)
    return (
      <EmptyState>
        {master.label}はまだありません。「{master.label}を追加」から登録してください。
      </EmptyState>
    );
  const found =
    search === ""
      ? null
      : new Set(kept.filter((row) => isFound(master, row, related, search)).map(({ id }) => id));
  return (
    <>
      <OrderNews order={order} kept={kept} />
      {kept.length >= WORTH_SEARCHING && (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchBox
            label={`${master.label}を検索`}
            placeholder="名称・ふりがな・コードなど"
            value={search}
            onSearch={setSearch}
            className="w-full sm:max-w-sm"
          />
          <p role="status" className="text-sm text-muted">
            {found ? `${kept.length}件中${found.size}件。並べ替えは、検索をやめるとできます。` : ""}
          </p>
        </div>
      )}
      <MasterList master={master} order={order} related={related} found={found} onEdit={onEdit} />
    </>
  );
}
