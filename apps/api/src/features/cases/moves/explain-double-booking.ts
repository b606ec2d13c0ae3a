import { formatVisitPeriod } from "@magokoro/domain/date/format-date";
import { tokyoDate, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import { brokenConstraint } from "../../../platform/db/database-error";
import type { Services } from "../../../services";
import { findBookingInTheWay, type Booking } from "./bookings.repository";
import type { WishedVisit } from "./wished-visit";

const CONSTRAINT = "case_assignments_no_double_booking";
const SCOPE = systemScope("names the booking in the way, which may be another helper's of the same store");

/**
 * Runs a change that books time. When the database refuses it because somebody is booked already, says
 * who and when.
 * @throws AppError CONFLICT
 */
export async function explainDoubleBooking<T>(
  { db, clock }: Services,
  wished: () => Promise<WishedVisit | null>,
  change: () => Promise<T>,
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const constraint = brokenConstraint(error);
    // Between the look and the booking they went out of work, or to another store.
    if (constraint === "cases_assignees_at_work" || constraint === "cases_assignees_of_store")
      throw new AppError("CONFLICT", {
        message: "選んだコンシェルジュは、いま訪問の担当にできません。ほかの方を選んでください。",
        cause: error,
      });
    if (constraint !== CONSTRAINT) throw error;
    const visit = await wished();
    const booking = visit && (await db.read(SCOPE, (tx) => findBookingInTheWay(tx, visit)));
    throw doubleBooked(booking ?? null, tokyoDate(clock.now()), error);
  }
}

/** The same of a change that books several visits at once. */
export function explainBookings<T>(
  services: Services,
  wished: () => readonly WishedVisit[],
  change: () => Promise<T>,
): Promise<T> {
  const first = async () => {
    for (const visit of wished())
      if (await services.db.read(SCOPE, (tx) => findBookingInTheWay(tx, visit))) return visit;
    return null;
  };
  return explainDoubleBooking(services, first, change);
}

function doubleBooked(booking: Booking | null, today: string, cause: unknown): AppError {
  if (!booking) {
    return new AppError("CONFLICT", {
      message: "担当者にほかの訪問が入っているため、この時間には予約できません。",
      cause,
    });
  }
  const { conciergeId, name, start, end } = booking;
  return new AppError("CONFLICT", {
    message: `${name}さんは${formatVisitPeriod(start, end, today)}に別の訪問が入っているため、この時間には予約できません。`,
    details: {
      reason: "booked",
      conciergeId,
      conciergeName: name,
      visitStart: toTokyoIso(start),
      visitEnd: toTokyoIso(end),
    },
    cause,
  });
}
