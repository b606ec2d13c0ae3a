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
import { idsOf, moved } from "../order";
import { MasterItem } from "./master-item";
import { announcements, INSTRUCTIONS, movedNews } from "./order-words";

interface MasterListProps {
  master: AnyMaster;
  order: MasterOrder;
  onEdit: (row: MasterRow) => void;
}

/** The rows in their order: moved by their handle, with a pointer or the keyboard, or one by one from the menu. */
export function MasterList({ master, order, onEdit }: MasterListProps) {
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
          {rows.map((row, index) => (
            <MasterItem
              key={row.id}
              master={master}
              row={row}
              place={index + 1}
              onEdit={() => onEdit(row)}
              {...(index > 0 && { onUp: () => place(row.id, index - 1) })}
              {...(index < rows.length - 1 && { onDown: () => place(row.id, index + 1) })}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
