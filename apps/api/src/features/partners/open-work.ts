/**
 * A condition on `cases c`: still the work of its store, from the request until its report is approved. The
 * database knows it as `app.is_open_visit`.
 */
export const OPEN_WORK =
  "(c.status IN ('confirmed','assigned','in_progress','completed') OR (c.status = 'reported' AND NOT c.report_approved))";
