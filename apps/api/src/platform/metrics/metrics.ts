import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { createSample, type Sample } from "./sample";

export interface QueueState {
  /** Jobs whose time has come and that nobody has taken. */
  depth: number;
  /** How long the oldest of them has waited, in seconds. */
  oldestAgeSeconds: number;
}

export interface MetricsSources {
  connections(): { total: number; idle: number; waiting: number };
  queue(): Promise<QueueState>;
}

/** What a process counts, read by `/metrics` and, where a namespace is configured, written to CloudWatch. */
export interface Metrics {
  readonly registry: Registry;
  /** Durations since the last look, in milliseconds. */
  readonly durations: Sample;
  requestEnded(operation: string, status: number, milliseconds: number): void;
  /** A change refused because the row had moved on: another person, or a phone that came back online. */
  conflict(operation: string): void;
  mailSent(template: string): void;
  mailFailed(reason: "send" | "bounce" | "complaint"): void;
  caseCreated(): void;
  reportSubmitted(): void;
}

/** One registry a process, so that several can live in one test. */
export function createMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name, help, labelNames, registers });

  const requests = counter("http_requests_total", "Answers by operation", ["operation", "status"]);
  const errors = counter("http_errors_total", "Answers of 500 and above", ["operation"]);
  const conflicts = counter("sync_conflicts_total", "Changes refused with 409", ["operation"]);
  const sent = counter("mail_sent_total", "Mails handed over", ["template"]);
  const failed = counter("mail_failures_total", "Attempts that failed, bounces and complaints", ["reason"]);
  const cases = counter("cases_created_total", "Cases filed, drafts included");
  const reports = counter("reports_submitted_total", "Reports submitted to a store");
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Duration by operation",
    labelNames: ["operation"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  });
  new Gauge({
    name: "db_pool_connections",
    help: "Connections of the primary pool",
    labelNames: ["state"],
    registers,
    collect() {
      const { total, idle, waiting } = sources.connections();
      this.set({ state: "in_use" }, total - idle);
      this.set({ state: "idle" }, idle);
      this.set({ state: "waiting" }, waiting);
    },
  });
  addQueueGauges(registry, sources);

  const durations = createSample();
  return {
    registry,
    durations,
    requestEnded: (operation, status, milliseconds) => {
      requests.inc({ operation, status: String(status) });
      duration.observe({ operation }, milliseconds / 1000);
      durations.add(milliseconds);
      if (status >= 500) errors.inc({ operation });
    },
    conflict: (operation) => conflicts.inc({ operation }),
    mailSent: (template) => sent.inc({ template }),
    mailFailed: (reason) => failed.inc({ reason }),
    caseCreated: () => cases.inc(),
    reportSubmitted: () => reports.inc(),
  };
}

/** A queue that cannot be asked has no figure: NaN, which no alarm takes for zero. */
function addQueueGauges(registry: Registry, sources: MetricsSources): void {
  let asking: Promise<QueueState> | undefined;
  // Both gauges are collected at once; they share one question.
  const ask = () =>
    (asking ??= sources
      .queue()
      .catch(() => ({ depth: NaN, oldestAgeSeconds: NaN }))
      .finally(() => (asking = undefined)));
  const registers = [registry];
  new Gauge({
    name: "queue_depth",
    help: "Jobs that could run and wait",
    registers,
    async collect() {
      this.set((await ask()).depth);
    },
  });
  new Gauge({
    name: "queue_oldest_age_seconds",
    help: "How long the oldest job that could run has waited",
    registers,
    async collect() {
      this.set((await ask()).oldestAgeSeconds);
    },
  });
}
