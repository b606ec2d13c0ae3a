import { createServer } from "node:http";
import type { Logger } from "pino";
import type { Clock } from "../clock/clock";
import { createCloudWatchWriter } from "./cloudwatch-metrics";
import type { Metrics } from "./metrics";

const EVERY_MS = 60_000;

interface ReportingOptions {
  metrics: Metrics;
  service: "api" | "worker";
  clock: Clock;
  logger: Logger;
  namespace: string | undefined;
  everyMs?: number;
  write?: (line: string) => void;
}

/** Once a minute a line for CloudWatch, and one last at the end; nothing where no namespace is configured. */
export function startReporting(options: ReportingOptions): { stop(): Promise<void> } {
  const { metrics, service, clock, logger, namespace } = options;
  if (!namespace) return { stop: () => Promise.resolve() };
  const write = options.write ?? ((line: string) => void process.stdout.write(line));
  const writeMetrics = createCloudWatchWriter({ metrics, namespace, service, now: () => clock.now(), write });
  const report = () =>
    writeMetrics().catch((error: unknown) => logger.error({ err: error }, "metrics were not written"));
  const timer = setInterval(() => void report(), options.everyMs ?? EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return report();
    },
  };
}

/** For a process without an API: liveness and `/metrics`, on a port nobody outside reaches. */
export function serveMetrics(metrics: Metrics, port: number): { stop(): Promise<void> } {
  const server = createServer((request, response) => {
    if (request.url === "/live") {
      response.end("ok");
      return;
    }
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.setHeader("Content-Type", metrics.registry.contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port);
  return { stop: () => new Promise((resolve) => void server.close(() => resolve())) };
}
