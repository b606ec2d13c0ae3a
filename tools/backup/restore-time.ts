/** PostgreSQL and JavaScript read this form alike. */
const TIME = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)$/;

/** @throws Error for a time without its zone: nine hours too early would restore the wrong day. */
export function restoreTime(text: string): Date {
  const time = new Date(text);
  if (!TIME.test(text) || Number.isNaN(time.getTime()))
    throw new Error(`A time is needed with its zone, e.g. 2026-04-01 18:30:00+09:00, not: ${text}`);
  return time;
}
