"use client";

import { getConciergeWeek } from "@magokoro/contract/concierges/day-endpoints";
import type { ConciergeDay } from "@magokoro/contract/concierges/concierge-response";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { WEEKDAY_LABELS, weekdayOf } from "@magokoro/domain/date/week-hours";
import { dayHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { cn } from "@/lib/cn";
import { DayDialog } from "./day-dialog";

/** The Monday of a day's week. */
const mondayOf = (day: string) => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Seven days: the usual hours, what differs, and what is booked. A press on a day changes it. */
export function ConciergeWeek({ id, name, canEdit }: { id: number; name: string; canEdit: boolean }) {
  const today = tokyoDate(new Date());
  const [from, setFrom] = useState(mondayOf(today));
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useRead(getConciergeWeek, {
    params: { id },
    query: { from },
    keepsPrevious: true,
  });
  const chosen = data?.find(({ day }) => day === open);
  return (
    <Card
      title="勤務と休み"
      action={
        <div className="flex items-center gap-1">
          <Button aria-label="前の週" className="px-3" onClick={() => setFrom(addDays(from, -7))}>
            <ChevronLeft aria-hidden className="size-4" />
          </Button>
          <Button onClick={() => setFrom(mondayOf(today))}>今週</Button>
          <Button aria-label="次の週" className="px-3" onClick={() => setFrom(addDays(from, 7))}>
            <ChevronRight aria-hidden className="size-4" />
          </Button>
        </div>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={7} />}
      {data && (
        <ul className="grid gap-1.5">
          {data.map((day) => (
            <li key={day.day}>
              <DayButton
                day={day}
                isToday={day.day === today}
                canEdit={canEdit && day.canEdit}
                onOpen={() => setOpen(day.day)}
              />
            </li>
          ))}
        </ul>
      )}
      {chosen && <DayDialog conciergeId={id} name={name} day={chosen} onClose={() => setOpen(null)} />}
    </Card>
  );
}

interface DayButtonProps {
  day: ConciergeDay;
  isToday: boolean;
  canEdit: boolean;
  onOpen: () => void;
}

function DayButton({ day: { day, usual, exception, visits }, isToday, canEdit, onOpen }: DayButtonProps) {
  const [, month, date] = day.split("-").map(Number);
  const weekday = weekdayOf(day);
  const hours = exception?.hours ?? usual;
  return (
    <button
      type="button"
      disabled={!canEdit}
      onClick={onOpen}
      className={cn(
        "flex min-h-12 w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border px-3 py-2 text-left enabled:hover:bg-hover",
        isToday ? "border-2 border-link" : "border-line",
      )}
    >
      <span className="w-24 shrink-0 font-medium whitespace-nowrap tabular-nums">
        {month}/{date}
        <span className={cn("ml-0.5", weekday === 0 && "text-danger")}>（{WEEKDAY_LABELS[weekday]}）</span>
        {isToday && <span className="sr-only">今日</span>}
      </span>
      <span className={cn("min-w-0 tabular-nums", hours.length === 0 && "text-muted")}>
        {dayHoursInWords(hours)}
      </span>
      {exception && <Badge tone="orange">{exception.hours.length === 0 ? "臨時の休み" : "時間変更"}</Badge>}
      {exception?.note && <span className="min-w-0 text-sm break-all text-muted">{exception.note}</span>}
      {visits.length > 0 && (
        <span className="ml-auto text-sm whitespace-nowrap">
          {hours.length === 0 ? (
            <Badge tone="red">{`休みの日に訪問 ${visits.length}件`}</Badge>
          ) : (
            `訪問 ${visits.length}件`
          )}
        </span>
      )}
    </button>
  );
}
