"use client";

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { useId } from "react";
import type { MasterOrder } from "../api/use-master-order";
import type { RelatedRows } from "../api/use-related-rows";
import { idsOf, moved } from "../order";
import { MasterItem } from "./master-item";
import { announcements, INSTRUCTIONS, movedNews } from "./order-words";

interface MasterListProps {
  master: AnyMaster;
  order: MasterOrder;
  related: RelatedRows;
  /** The rows a search has found; null for all. */
  found: ReadonlySet<number> | null;
  onEdit: (row: MasterRow) => void;
}

/** The rows in their order: moved by their handle, with a pointer or the keyboard, or one by one from the menu. */
export function MasterList({ master, order, related, found, onEdit }: MasterListProps) {
  const { rows } = order;
  const ids = idsOf(rows);
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOf = (one: unknown) => rows.find((row) => row.id === one)?.name ?? "";
  const place = (row: number, to: number) => order.place(moved(ids, row, to), movedNews(nameOf(row), to + 1));

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={{
        announcements: announcements({
          nameOf,
          placeOf: (one) => ids.findIndex((row) => row === one) + 1,
          count: rows.length,
        }),
        screenReaderInstructions: INSTRUCTIONS,
      }}
      onDragEnd={({ active, over }) => {
        if (over) place(Number(active.id), ids.indexOf(Number(over.id)));
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={master.label} className="divide-y divide-line border-y border-line">
          {rows.map((row, index) => {
            if (found && !found.has(row.id)) return null;
            return (
              <MasterItem
                key={row.id}
                master={master}
                row={row}
                related={related}
                place={index + 1}
                isMovable={found === null}
                onEdit={() => onEdit(row)}
                {...(found === null && index > 0 && { onUp: () => place(row.id, index - 1) })}
                {...(found === null && index < rows.length - 1 && { onDown: () => place(row.id, index + 1) })}
              />
            );
          })}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
