"use client";

import { useSortable } from "@dnd-kit/sortable";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { GripVertical } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RowMenu, type RowMenuItem } from "@/components/ui/row-menu";
import { cn } from "@/lib/cn";
import { useMasterStatus } from "../api/use-master-status";
import type { RelatedRows } from "../api/use-related-rows";
import { wordsOfUse } from "../pointers";
import { factsOf } from "../row-words";

interface MasterItemProps {
  master: AnyMaster;
  row: MasterRow;
  related: RelatedRows;
  /** From 1. */
  place: number;
  /** False while some rows are out of sight: nobody can say then where one goes. */
  isMovable: boolean;
  onEdit: () => void;
  /** Left out where there is nowhere to go. */
  onUp?: () => void;
  onDown?: () => void;
}

export function MasterItem({
  master,
  row,
  related,
  place,
  isMovable,
  onEdit,
  onUp,
  onDown,
}: MasterItemProps) {
  const [meaning, setMeaning] = useState<string | null>(null);
  const { activate, deactivate } = useMasterStatus(master, row);
  const sortable = useSortable({ id: row.id, attributes: { roleDescription: "並べ替えのつまみ" } });
  const { transform, transition, isDragging } = sortable;
  const isActive = row.status === "active";
  const end = () => {
    const use = wordsOfUse(master, row, related);
    if (use === null) deactivate();
    else setMeaning(use);
  };
  const items: RowMenuItem[] = [
    { label: "編集する", onSelect: onEdit },
    ...(onUp ? [{ label: "上へ移動する", onSelect: onUp }] : []),
    ...(onDown ? [{ label: "下へ移動する", onSelect: onDown }] : []),
    isActive
      ? { label: "無効にする（新しく選べなくなります）", onSelect: end }
      : { label: "有効にする（また選べます）", onSelect: activate },
  ];

  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      className={cn("flex items-center gap-2 bg-card py-1", isDragging && "relative z-10 shadow-lg")}
    >
      {isMovable && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={`${row.name}を並べ替える（${place}番目）`}
          className="inline-flex size-11 shrink-0 cursor-grab touch-none items-center justify-center rounded-lg text-muted hover:bg-hover"
        >
          <GripVertical aria-hidden />
        </button>
      )}
      <span
        aria-hidden
        className="-ml-2 w-6 shrink-0 text-right text-sm text-muted tabular-nums max-sm:hidden"
      >
        {place}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3">
          <button
            type="button"
            onClick={onEdit}
            className={cn(
              "min-h-11 rounded-lg px-2 text-left wrap-anywhere hover:bg-hover",
              isActive ? "font-medium" : "text-muted",
            )}
          >
            {row.name}
            <span className="sr-only">を編集する</span>
          </button>
          {!isActive && <Badge tone="gray">無効</Badge>}
        </div>
        <p className="flex flex-wrap gap-x-4 px-2 pb-1 text-sm text-muted">
          {factsOf(master, row, related).map(({ name, label, words }) => (
            <span key={name} className="wrap-anywhere">
              <span className="sr-only">{label}：</span>
              {words}
            </span>
          ))}
        </p>
      </div>
      <RowMenu label={`${row.name}の操作`} items={items} />
      <ConfirmDialog
        isOpen={meaning !== null}
        onClose={() => setMeaning(null)}
        title={`「${row.name}」を無効にしますか`}
        description={`${meaning ?? ""}新しく選ぶことはできなくなり、すでに選ばれている案件や報告には名称が残ります。`}
        confirmLabel="無効にする"
        isReversible
        isBusy={false}
        onConfirm={() => {
          setMeaning(null);
          deactivate();
        }}
      />
    </li>
  );
}
