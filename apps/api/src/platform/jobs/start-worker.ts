import { Logger as WorkerLogger, run, type TaskList } from "graphile-worker";
import type { Logger } from "pino";
import { inSpan } from "../tracing/in-span";
import type { JobName, JobPayloads } from "./job-queue";

export type JobTasks = {
  [Name in JobName]: (
    payload: JobPayloads[Name],
    job: { attempts: number; maxAttempts: number },
  ) => Promise<void>;
};

interface WorkerOptions {
  connectionString: string;
  tasks: JobTasks;
  logger: Logger;
  concurrency?: number;
  /** crontab lines in the queue's own format, e.g. `0 18 * * * sweep_uploads`. */
  crontab?: string;
}

export interface RunningWorker {
  /** Lets running jobs finish. */
  stop(): Promise<void>;
}

/** Takes jobs until stopped; a failing one is tried again with growing pauses by the queue. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const runner = await run({
    connectionString: options.connectionString,
    taskList: toTaskList(options.tasks),
    concurrency: options.concurrency ?? 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    crontab: options.crontab ?? "",
    logger: bridgeLogger(options.logger),
  });
  // A worker that ends by itself has lost its database for good: say so instead of going silent.
  runner.promise.catch((error: unknown) => options.logger.error({ err: error }, "the worker ended"));
  return { stop: () => runner.stop() };
}

function toTaskList(tasks: JobTasks): TaskList {
  const entries = Object.entries(tasks).map(([name, task]) => [
    name,
    (payload: unknown, helpers: { job: { attempts: number; max_attempts: number } }) =>
      inSpan(`job ${name}`, { "job.attempt": helpers.job.attempts }, () =>
        // The payload was written by `enqueue`, which is typed by the same table.
        task(payload as never, { attempts: helpers.job.attempts, maxAttempts: helpers.job.max_attempts }),
      ),
  ]);
  return Object.fromEntries(entries) as TaskList;
}

function bridgeLogger(logger: Logger): WorkerLogger {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;
  return new WorkerLogger((scope) => (level, message) => {
    logger[levels[level]](
      { workerId: scope.workerId, task: scope.taskIdentifier, jobId: scope.jobId },
      message,
    );
  });
}
