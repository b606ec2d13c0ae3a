import { readConfig } from "./config/config";
import { createServices } from "./create-services";
import { JOB_SCHEDULE, jobTasks } from "./jobs/job-tasks";
import { queueAtStart } from "./jobs/queue-at-start";
import { startWorker } from "./platform/jobs/start-worker";
import { serveMetrics, startReporting } from "./platform/metrics/start-reporting";
import { startTracing } from "./platform/tracing/start-tracing";
import { createLogger } from "./platform/log/logger";
import { stopInOrder } from "./stop-in-order";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL);
  const tracing = startTracing({
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    service: "magokoro-worker",
  });
  const running = createServices(config, logger);
  const worker = await startWorker({
    connectionString: config.DATABASE_JOBS_URL,
    tasks: jobTasks(running.services, running.mailer),
    logger,
    crontab: JOB_SCHEDULE,
  });
  await queueAtStart(running.services);
  const { metrics, clock } = running.services;
  const reporting = startReporting({
    metrics,
    service: "worker",
    clock,
    logger,
    namespace: config.METRICS_NAMESPACE,
  });
  const listening = config.WORKER_PORT === undefined ? undefined : serveMetrics(metrics, config.WORKER_PORT);
  logger.info("the worker is ready");
  stopInOrder(logger, [
    () => listening?.stop(),
    () => worker.stop(),
    () => reporting.stop(),
    () => running.close(),
    () => tracing.stop(),
  ]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
