import type { Services } from "../../services";

/** How long a link for sending a photo lives. */
export const UPLOAD_SECONDS = 15 * 60;
/** A link used in its last second still ends within this. */
export const AFTER_UPLOAD_SECONDS = UPLOAD_SECONDS + 60;
/** Bytes that nobody has had checked. */
export const WAITING_HOURS = 48;
/** A checked photo waits for its report as long as the form's draft lives on a device, and a day. */
export const UNCLAIMED_HOURS = 31 * 24;
/** A dropped photo, and the old place of a moved one: links, other devices and backups still name them. */
export const RELEASED_HOURS = 48;

export function secondsFromNow(services: Pick<Services, "clock">, seconds: number): Date {
  return new Date(services.clock.now().getTime() + seconds * 1000);
}

export function hoursFromNow(services: Pick<Services, "clock">, hours: number): Date {
  return secondsFromNow(services, hours * 60 * 60);
}
