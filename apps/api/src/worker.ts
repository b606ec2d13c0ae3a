import { readConfig } from "./config/config";
import { createServices } from "./create-services";
import { JOB_SCHEDULE, jobTasks } from "./jobs/job-tasks";
import { startWorker } from "./platform/jobs/start-worker";
import { createLogger } from "./platform/log/logger";
import { stopInOrder } from "./stop-in-order";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL);
  const running = createServices(config, logger);
  const worker = await startWorker({
    connectionString: config.DATABASE_JOBS_URL,
    tasks: jobTasks(running.services, running.mailer),
    logger,
    crontab: JOB_SCHEDULE,
  });
  logger.info("the worker is ready");
  stopInOrder(logger, [() => worker.stop(), () => running.close()]);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
