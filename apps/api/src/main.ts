import { createApp } from "./app";
import { assertNoDemoData } from "./assert-no-demo-data";
import { readConfig } from "./config/config";
import { createServices } from "./create-services";
import { JOB_SCHEDULE, jobTasks } from "./jobs/job-tasks";
import { queueAtStart } from "./jobs/queue-at-start";
import { createHttpServer } from "./gateway/create-http-server";
import { createLogger } from "./platform/log/logger";
import { startWorker } from "./platform/jobs/start-worker";
import { startReporting } from "./platform/metrics/start-reporting";
import { startTracing } from "./platform/tracing/start-tracing";
import { stopInOrder } from "./stop-in-order";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL);
  const tracing = startTracing({ endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, service: "magokoro-api" });
  const running = createServices(config, logger);
  if (config.APP_MODE === "production") await assertNoDemoData(running.services);
  let isStopping = false;
  const app = createApp(running.services, { diskPartner: running.diskPartner, isStopping: () => isStopping });
  const server = createHttpServer(app);
  const tasks = jobTasks(running.services, running.mailer);
  const worker = config.RUN_WORKER
    ? await startWorker({ connectionString: config.DATABASE_JOBS_URL, tasks, logger, crontab: JOB_SCHEDULE })
    : undefined;
  if (worker) await queueAtStart(running.services);
  const { metrics, clock } = running.services;
  const reporting = startReporting({
    metrics,
    service: "api",
    clock,
    logger,
    namespace: config.METRICS_NAMESPACE,
  });
  server.listen(config.API_PORT, () => logger.info({ port: config.API_PORT }, "the API is ready"));
  server.on("error", (error) => {
    logger.fatal({ err: error }, "the API cannot listen");
    process.exit(1);
  });
  stopInOrder(
    logger,
    [
      () => void (isStopping = true),
      () => new Promise<void>((resolve) => void server.close(() => resolve())),
      () => worker?.stop(),
      () => reporting.stop(),
      () => running.close(),
      () => tracing.stop(),
    ],
    () => server.closeIdleConnections(),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
