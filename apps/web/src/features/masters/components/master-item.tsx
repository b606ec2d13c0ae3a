"use client";

import { useSortable } from "@dnd-kit/sortable";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { GripVertical } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RowMenu, type RowMenuItem } from "@/components/ui/row-menu";
import { cn } from "@/lib/cn";
import { useMasterStatus } from "../api/use-master-status";

interface MasterItemProps {
  master: AnyMaster;
  row: MasterRow;
  /** From 1. */
  place: number;
  onEdit: () => void;
  /** Left out where there is nowhere to go. */
  onUp?: () => void;
  onDown?: () => void;
}

export function MasterItem({ master, row, place, onEdit, onUp, onDown }: MasterItemProps) {
  const { activate, deactivate } = useMasterStatus(master, row);
  const sortable = useSortable({ id: row.id, attributes: { roleDescription: "並べ替えのつまみ" } });
  const { transform, transition, isDragging } = sortable;
  const isActive = row.status === "active";
  const others = Object.entries(master.fields).filter(([name]) => name !== "name");
  const items: RowMenuItem[] = [
    { label: "編集する", onSelect: onEdit },
    ...(onUp ? [{ label: "上へ移動する", onSelect: onUp }] : []),
    ...(onDown ? [{ label: "下へ移動する", onSelect: onDown }] : []),
    isActive
      ? { label: "無効にする（新しく選べなくなります）", onSelect: deactivate }
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
      <span
        aria-hidden
        className="-ml-2 w-6 shrink-0 text-right text-sm text-muted tabular-nums max-sm:hidden"
      >
        {place}
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
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
        {others.map(([name, { label }]) => (
          <span key={name} className="text-sm text-muted">{`${label}：${String(row[name] ?? "—")}`}</span>
        ))}
      </div>
      <RowMenu label={`${row.name}の操作`} items={items} />
    </li>
  );
}
