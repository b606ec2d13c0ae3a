/**
 * Names of what the application writes itself, in the embedded metric format and without dimensions
 * (apps/api/src/platform/metrics/cloudwatch-metrics.ts). A test of the API reads each of them from a running one.
 */
export const APP_METRICS = {
  requests: "http_requests",
  errors: "http_errors",
  duration: "http_duration_ms",
  conflicts: "sync_conflicts",
  mailSent: "mail_sent",
  mailFailures: "mail_failures",
  queueDepth: "queue_depth",
  queueAge: "queue_oldest_age_seconds",
  poolInUse: "db_pool_in_use",
  poolWaiting: "db_pool_waiting",
  casesCreated: "cases_created",
  reportsSubmitted: "reports_submitted",
} as const;
