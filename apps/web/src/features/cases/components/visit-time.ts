import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { tokyoDate, tokyoInstant, tokyoTime, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { z } from "zod";
import type { FormFields } from "@/lib/forms/form-fields";

/** A day and two times of it, in Tokyo, as their inputs hold them. */
export interface VisitTime {
  day: string;
  from: string;
  to: string;
}

const ORDER = { path: ["to"], error: "終了時刻は開始時刻より後にしてください。" };
export const isOrdered = ({ from, to }: VisitTime) => !from || !to || from < to;

/** A time that must be whole. */
export const wholeVisitTime = z
  .object({
    day: z.string().min(1, "訪問日を入力してください。"),
    from: z.string().min(1, "開始時刻を入力してください。"),
    to: z.string().min(1, "終了時刻を入力してください。"),
  })
  .refine(isOrdered, ORDER);

/** A time that may be settled later. */
export const visitTimeShape = { day: z.string(), from: z.string(), to: z.string() };
export const orderedVisitTime = ORDER;

export const VISIT_TIME_FIELDS = {
  day: {
    label: "訪問日",
    together: { label: "訪問日時", names: ["from", "to"] },
    words: ({ day, from, to }: VisitTime) => (day ? `${formatDateJa(day)} ${from}〜${to}` : ""),
  },
  from: { label: "開始", at: ["visitStart"] },
  to: { label: "終了", at: ["visitEnd"] },
} as const satisfies FormFields<VisitTime>;

interface VisitTimeSource {
  visitStart: string | null;
  visitEnd: string | null;
  requestedDate: string | null;
  requestedTimeFrom: string | null;
}

export function initialVisitTime(item: VisitTimeSource): VisitTime {
  if (item.visitStart && item.visitEnd) {
    return {
      day: tokyoDate(new Date(item.visitStart)),
      from: tokyoTime(new Date(item.visitStart)),
      to: tokyoTime(new Date(item.visitEnd)),
    };
  }
  return { day: item.requestedDate ?? "", from: item.requestedTimeFrom ?? "", to: "" };
}

/** The time on a case as the server answers it. */
export const readVisitTime = (current: unknown) => ({
  values: initialVisitTime(current as CaseDetail),
  version: (current as CaseDetail).version,
});

/** Null while the time is not complete. */
export function toPeriod({ day, from, to }: VisitTime): { visitStart: string; visitEnd: string } | null {
  if (!day || !from || !to) return null;
  return { visitStart: toTokyoIso(tokyoInstant(day, from)), visitEnd: toTokyoIso(tokyoInstant(day, to)) };
}

/** A visit that should have begun already is more often a slip than a wish. */
export function isPast({ day, from }: VisitTime): boolean {
  return day !== "" && from !== "" && tokyoInstant(day, from).getTime() < Date.now();
}
