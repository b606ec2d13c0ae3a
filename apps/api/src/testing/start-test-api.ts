import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { Client } from "pg";
import type { Logger } from "pino";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";
import { createApp } from "../app";
import { readConfig } from "../config/config";
import { createServices, type RunningServices } from "../create-services";
import { createHttpServer } from "../gateway/create-http-server";
import { jobTasks } from "../jobs/job-tasks";
import type { FixedClock } from "../platform/clock/clock";
import { startWorker } from "../platform/jobs/start-worker";
import { createLogger } from "../platform/log/logger";

export const TEST_ORIGIN = "http://localhost:3000";

export interface TestApi {
  url: string;
  running: RunningServices;
  database: TestDatabase;
  /** As the owner, around the application: for builders and for looking behind it. */
  owner: Client;
  /** Runs every waiting job to its end. */
  runJobs(): Promise<void>;
  stop(): Promise<void>;
}

interface TestApiOptions {
  clock?: FixedClock;
  environment?: Record<string, string>;
  /** To listen to what is logged. */
  logger?: Logger;
}

/** The real application in this process, on a database of its own, listening on a free port. */
export async function startTestApi({
  clock,
  environment = {},
  logger: given,
}: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const filesDir = mkdtempSync(path.join(tmpdir(), "magokoro-files-"));
  const config = readConfig({
    NODE_ENV: "test",
    APP_MODE: "demo",
    WEB_ORIGIN: TEST_ORIGIN,
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    JWT_SECRETS: "test-signing-secret-of-32-characters!",
    DATA_SECRETS: "test-data-secret-of-32-characters!!!",
    FILE_TOKEN_SECRET: "test-file-secret-of-32-characters!!!",
    FILES_DIR: filesDir,
    LOG_LEVEL: "silent",
    TRUSTED_PROXY_HOPS: "1",
    ...environment,
  });
  const logger = given ?? createLogger(config.LOG_LEVEL);
  const running = createServices(config, logger, clock);
  const server = createHttpServer(
    createApp(running.services, { diskPartner: running.diskPartner, checksAnswers: true }),
  );
  const url = await listen(server);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return {
    url,
    running,
    database,
    owner,
    runJobs: async () => {
      const worker = await startWorker({
        connectionString: database.jobsUrl,
        tasks: jobTasks(running.services, running.mailer),
        logger,
      });
      await untilNoJobWaits(database.jobsUrl);
      await worker.stop();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await running.close();
      await owner.end();
      await database.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });
}

/** Jobs that failed wait for a later time and are not waited for. */
async function untilNoJobWaits(jobsUrl: string): Promise<void> {
  await withClient(jobsUrl, async (jobs) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await jobs.query(
        "SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now()",
      );
      if (rows[0]?.waiting === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("jobs are still waiting after ten seconds");
  });
}
