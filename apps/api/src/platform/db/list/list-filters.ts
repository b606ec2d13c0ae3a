import { endOfTokyoDay, startOfTokyoDay } from "@magokoro/domain/date/tokyo-date";
import type { Narrow } from "./list-source";

/** From the first instant of a Tokyo day. */
export const fromDay =
  (column: string): Narrow<string> =>
  (where, day) =>
    where.add(`${column} >= ?`, startOfTokyoDay(day));

/** To the last instant of a Tokyo day. */
export const toDay =
  (column: string): Narrow<string> =>
  (where, day) =>
    where.add(`${column} < ?`, endOfTokyoDay(day));
