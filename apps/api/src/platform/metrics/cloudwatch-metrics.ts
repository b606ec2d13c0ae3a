import type { Metrics } from "./metrics";

type Unit = "Count" | "Seconds" | "Milliseconds";

interface CloudWatchMetric {
  /** The name in CloudWatch: alarms and dashboards use it. */
  name: string;
  unit: Unit;
  /** The name in the registry; labels are added up unless one value is chosen. */
  source: string;
  label?: { name: string; value: string };
  /** Counters are written as what came since the last line, gauges as they stand. */
  kind: "counter" | "gauge";
}

/**
 * What goes to CloudWatch. Without dimensions on purpose: each value of a dimension is billed as a metric
 * of its own, and figures by operation can be had from the log lines.
 */
export const CLOUDWATCH_METRICS = [
  { name: "http_requests", unit: "Count", source: "http_requests_total", kind: "counter" },
  { name: "http_errors", unit: "Count", source: "http_errors_total", kind: "counter" },
  { name: "sync_conflicts", unit: "Count", source: "sync_conflicts_total", kind: "counter" },
  { name: "mail_sent", unit: "Count", source: "mail_sent_total", kind: "counter" },
  { name: "mail_failures", unit: "Count", source: "mail_failures_total", kind: "counter" },
  { name: "cases_created", unit: "Count", source: "cases_created_total", kind: "counter" },
  { name: "reports_submitted", unit: "Count", source: "reports_submitted_total", kind: "counter" },
  { name: "queue_depth", unit: "Count", source: "queue_depth", kind: "gauge" },
  {
    name: "queue_oldest_age_seconds",
    unit: "Seconds",
    source: "queue_oldest_age_seconds",
    kind: "gauge",
  },
  {
    name: "db_pool_in_use",
    unit: "Count",
    source: "db_pool_connections",
    label: { name: "state", value: "in_use" },
    kind: "gauge",
  },
  {
    name: "db_pool_waiting",
    unit: "Count",
    source: "db_pool_connections",
    label: { name: "state", value: "waiting" },
    kind: "gauge",
  },
] as const satisfies readonly CloudWatchMetric[];

const DURATION = { name: "http_duration_ms", unit: "Milliseconds" } as const;

/** Reads the registry's present values of what goes to CloudWatch. */
async function readValues(metrics: Metrics): Promise<Map<string, number>> {
  const all = await metrics.registry.getMetricsAsJSON();
  const values = new Map<string, number>();
  for (const metric of CLOUDWATCH_METRICS) {
    const found = all.find(({ name }) => name === metric.source)?.values ?? [];
    const label = "label" in metric ? metric.label : undefined;
    const chosen = label ? found.filter(({ labels }) => labels[label.name] === label.value) : found;
    values.set(
      metric.name,
      chosen.reduce((sum, { value }) => sum + value, 0),
    );
  }
  return values;
}

interface CloudWatchOptions {
  metrics: Metrics;
  /** e.g. `Magokoro/production`. */
  namespace: string;
  service: "api" | "worker";
  now: () => Date;
  /** Standard output, whence CloudWatch Logs takes the line. */
  write: (line: string) => void;
}

/**
 * Each call gives one line in CloudWatch's embedded metric format.
 * Source: "CloudWatch embedded metric format", Amazon CloudWatch User Guide.
 */
export function createCloudWatchWriter({ metrics, namespace, service, now, write }: CloudWatchOptions) {
  let before = new Map<string, number>();
  return async function writeMetrics(): Promise<void> {
    const present = await readValues(metrics);
    const values: Record<string, number | number[]> = {};
    for (const { name, kind } of CLOUDWATCH_METRICS) {
      const value = present.get(name) ?? NaN;
      const written = kind === "counter" ? value - (before.get(name) ?? 0) : value;
      if (Number.isFinite(written)) values[name] = written;
    }
    before = present;
    const durations = metrics.durations.take();
    if (durations.length > 0) values[DURATION.name] = durations;
    const declared = [...CLOUDWATCH_METRICS, DURATION].filter(({ name }) => name in values);
    const line = {
      _aws: {
        Timestamp: now().getTime(),
        CloudWatchMetrics: [
          {
            Namespace: namespace,
            Dimensions: [[]],
            Metrics: declared.map(({ name, unit }) => ({ Name: name, Unit: unit })),
          },
        ],
      },
      service,
      ...values,
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
