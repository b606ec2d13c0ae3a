"use client";

import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { useMasterOrder } from "../api/use-master-order";
import { MasterDialog } from "./master-dialog";
import { MasterList } from "./master-list";
import { MasterTabs } from "./master-tabs";
import { OrderNews } from "./order-news";

/** A register of headquarters: its rows in their order, added, renamed, moved and made inactive in place. */
export function MasterPage({ path }: { path: string }) {
  const master = ALL_MASTERS.find((one) => one.path === path);
  return master && <Register key={path} master={master} />;
}

function Register({ master }: { master: AnyMaster }) {
  const { data, error, refetch } = useRead(master.find);
  /** A row, something new, or nothing. */
  const [edited, setEdited] = useState<MasterRow | "new" | null>(null);
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
      <MasterTabs path={master.path} />
      <Card>
        <p className="mb-4 text-muted">
          入力画面には、有効な項目がこの順に並びます。無効にした項目は新しく選べなくなりますが、すでに選ばれている案件や報告には名称が残ります。
        </p>
        {data ? <Rows master={master} kept={data} onEdit={setEdited} /> : null}
        {!data &&
          (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />)}
      </Card>
      {edited && (
        <MasterDialog
          master={master}
          row={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface RowsProps {
  master: AnyMaster;
  kept: MasterRow[];
  onEdit: (row: MasterRow) => void;
}

function Rows({ master, kept, onEdit }: RowsProps) {
  const order = useMasterOrder(master, kept);
  if (kept.length === 0)
    return (
      <EmptyState>
        {master.label}はまだありません。「{master.label}を追加」から登録してください。
      </EmptyState>
    );
  return (
    <>
      <OrderNews order={order} kept={kept} />
      <MasterList master={master} order={order} onEdit={onEdit} />
    </>
  );
}
