import { z } from "zod";
import { rowId } from "../core/fields";

/** More rows than these are no simple register any more: its list would have pages. */
const MAX_ROWS = 2_000;

const ids = z.array(rowId).max(MAX_ROWS, `並べ替えられるのは${MAX_ROWS}件までです。`);

/** The rows in their new order, and in the order the asker saw: a move on top of another's is told. */
export const masterOrderBody = z
  .strictObject({ order: ids, seen: ids })
  .superRefine(({ order, seen }, context) => {
    const known = new Set(seen);
    const isWhole = new Set(order).size === seen.length && order.every((id) => known.has(id));
    if (isWhole && order.length === seen.length && known.size === seen.length) return;
    context.addIssue({
      code: "custom",
      path: ["order"],
      message: "並び順に過不足があります。画面を更新してやり直してください。",
    });
  });

export type MasterOrder = z.output<typeof masterOrderBody>;
