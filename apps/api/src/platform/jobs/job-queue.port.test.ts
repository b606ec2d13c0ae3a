import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../../tools/test/create-test-database";
import { systemScope, type Scope } from "../db/scope";
import { Database } from "../db/database";
import { createLogger } from "../log/logger";
import { jobQueue } from "./job-queue";
import { startWorker, type JobTasks, type RunningWorker } from "./start-worker";

const SCOPES: Scope[] = [
  { kind: "all", role: "admin", userId: 1 },
  { kind: "all", role: "operator", userId: 1 },
  { kind: "partner", userId: 1, partnerId: 1 },
  { kind: "visits", userId: 1, partnerId: 1, conciergeId: 1 },
  systemScope("test"),
];
const OPERATOR: Scope = { kind: "all", role: "operator", userId: 1 };

describe("job queue", () => {
  let database: TestDatabase;
  let db: Database;
  let jobsClient: Client;
  let workers: RunningWorker[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new Database({ url: database.appUrl, poolSize: 4 });
    jobsClient = new Client({ connectionString: database.jobsUrl });
    await jobsClient.connect();
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
    await jobsClient.query("DELETE FROM graphile_worker._private_jobs");
  });
  afterAll(async () => {
    await jobsClient.end();
    await db.close();
    await database.drop();
  });

  const enqueue = (mailId: number, options = {}, scope: Scope = OPERATOR) =>
    db.write(scope, (tx) => jobQueue.enqueue(tx, "send_mail", { mailId }, options));

  const nothing = () => Promise.resolve();

  async function work(sendMail: JobTasks["send_mail"]): Promise<RunningWorker> {
    const worker = await startWorker({
      connectionString: database.jobsUrl,
      tasks: {
        send_mail: sendMail,
        sweep_uploads: nothing,
        place_report_files: nothing,
        remove_released_file: nothing,
        remove_stored_files: nothing,
        request_password_reset: nothing,
        end_sessions: nothing,
        forget_old_credentials: nothing,
        remove_old_notices: nothing,
        forget_kept_answers: nothing,
        locate_addresses: nothing,
      },
      logger: createLogger("silent"),
    });
    workers.push(worker);
    return worker;
  }

  async function collect(): Promise<number[]> {
    const done: number[] = [];
    await work(({ mailId }) => {
      done.push(mailId);
      return Promise.resolve();
    });
    await until(async () => (await waitingJobs()) === 0);
    return done;
  }

  async function waitingJobs(): Promise<number> {
    const { rows } = await jobsClient.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE attempts < max_attempts AND run_at <= now()",
    );
    return rows[0]?.count ?? 0;
  }

  it("runs a job of a committed change once, though two workers are there", async () => {
    const done: number[] = [];
    const task: JobTasks["send_mail"] = ({ mailId }) => Promise.resolve(void done.push(mailId));
    await Promise.all([work(task), work(task)]);
    await Promise.all([1, 2, 3, 4, 5].map((mailId) => enqueue(mailId)));
    await until(async () => (await waitingJobs()) === 0);
    await sleep(200);
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("never runs a job of a change that was rolled back", async () => {
    await expect(
      db.write(OPERATOR, async (tx) => {
        await jobQueue.enqueue(tx, "send_mail", { mailId: 666 });
        throw new Error("the change failed");
      }),
    ).rejects.toThrow("the change failed");
    await enqueue(1);
    await expect(collect()).resolves.toEqual([1]);
  });

  it.each(SCOPES.map((scope) => [scope.kind === "all" ? scope.role : scope.kind, scope] as const))(
    "takes jobs from changes made as %s",
    async (_, scope) => {
      await enqueue(7, {}, scope);
      await expect(collect()).resolves.toEqual([7]);
    },
  );

  it("lets nobody look at or change the jobs around it", async () => {
    for (const statement of [
      "SELECT * FROM graphile_worker._private_jobs",
      "DELETE FROM graphile_worker._private_jobs",
      "SELECT graphile_worker.add_job('send_mail', '{}')",
    ]) {
      await expect(db.write(OPERATOR, (tx) => tx.run(statement))).rejects.toThrow("permission denied");
    }
  });

  it("tries a failing job again, later, and says which attempt it is", async () => {
    const attempts: number[] = [];
    await enqueue(1, { maxAttempts: 3 });
    await work((_, { attempts: attempt, maxAttempts }) => {
      expect(maxAttempts).toBe(3);
      attempts.push(attempt);
      return attempts.length < 3 ? Promise.reject(new Error("not yet")) : Promise.resolve();
    });
    for (const attempt of [1, 2]) {
      await until(() => attempts.length === attempt);
      await until(async () => (await retriesPutOff()) === 1);
      await jobsClient.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    }
    await until(() => attempts.length === 3);
    expect(attempts).toEqual([1, 2, 3]);
  });

  it("gives up after the last attempt and keeps the job to be seen", async () => {
    let attempts = 0;
    await enqueue(1, { maxAttempts: 1 });
    await work(() => {
      attempts += 1;
      return Promise.reject(new Error("never"));
    });
    await until(async () => (await lastErrors()).length === 1);
    await sleep(200);
    expect(attempts).toBe(1);
    await expect(lastErrors()).resolves.toEqual([expect.stringContaining("never")]);
  });

  it("replaces a waiting job of the same key", async () => {
    await enqueue(1, { key: "mail" });
    await enqueue(2, { key: "mail" });
    await expect(collect()).resolves.toEqual([2]);
  });

  it("keeps a job until its time", async () => {
    await enqueue(1, { runAt: new Date(Date.now() + 3_600_000) });
    await enqueue(2);
    await expect(collect()).resolves.toEqual([2]);
  });

  it("lets a running job finish when the worker is stopped", async () => {
    let finished = false;
    let started = false;
    await enqueue(1);
    const worker = await work(async () => {
      started = true;
      await sleep(300);
      finished = true;
    });
    await until(() => started);
    await worker.stop();
    workers = [];
    expect(finished).toBe(true);
  });

  async function retriesPutOff(): Promise<number> {
    const { rows } = await jobsClient.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE run_at > now() AND locked_at IS NULL",
    );
    return rows[0]?.count ?? 0;
  }

  async function lastErrors(): Promise<string[]> {
    const { rows } = await jobsClient.query<{ last_error: string }>(
      "SELECT last_error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL",
    );
    return rows.map((row) => row.last_error);
  }
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 4_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("waited four seconds in vain");
    await sleep(20);
  }
}
