import { withClient } from "@magokoro/database/migrate/ensure-database";
import { sendQueuedMail } from "./features/mails/send-mail-job";
import { APP_METRICS } from "../../../infra/aws/src/watching/app-metrics";
import { createCloudWatchWriter } from "./platform/metrics/cloudwatch-metrics";
import { buildCustomer, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

describe("what the API counts", () => {
  let api: TestApi;
  let admin: TestClient;
  let operator: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
  });
  afterAll(() => api.stop());

  /** The values of `/metrics` as they stand, labels added up. */
  async function scrape(): Promise<Map<string, number>> {
    const answer = await fetch(`${api.url}/metrics`);
    const values = new Map<string, number>();
    for (const line of (await answer.text()).split("\n")) {
      const [, name, value] = /^([a-z_]+)(?:\{.*\})? (\S+)$/.exec(line) ?? [];
      if (name) values.set(name, (values.get(name) ?? 0) + Number(value));
    }
    return values;
  }

  async function issueAccount(): Promise<number> {
    const client = await admin.steppedUp();
    const email = `counted${Date.now()}@example.jp`;
    const body = { userType: "operator", name: "数え 花子", nameKana: "かぞえ はなこ", email };
    expect((await client.post("/api/admin/accounts", body)).status).toBe(201);
    const { rows } = await api.owner.query<{ id: number }>("SELECT id FROM mails WHERE to_address = $1", [
      email,
    ]);
    return rows[0]?.id ?? 0;
  }

  it("a day with a case, a conflict, a breakdown, a mail sent and one that failed is in its figures", async () => {
    const { services } = api.running;
    const lines: string[] = [];
    const namespace = "Magokoro/test";
    const writeMetrics = createCloudWatchWriter({
      metrics: services.metrics,
      namespace,
      service: "api",
      now: () => services.clock.now(),
      write: (line) => lines.push(line),
    });
    await writeMetrics();
    const before = await scrape();

    expect((await operator.post("/api/operator/cases", { action: "draft", title: "数える" })).status).toBe(
      201,
    );
    const mailId = await issueAccount();
    const silent = { send: () => Promise.reject(new Error("nobody listens")) };
    await expect(sendQueuedMail(services, silent, mailId, false)).rejects.toThrow("nobody listens");
    expect((await admin.post(`/api/admin/mails/${mailId}/retry`)).status).toBe(409);
    const customer = await buildCustomer(api.owner);
    await api.owner.query("ALTER TABLE customers RENAME TO away");
    expect((await operator.get(`/api/operator/customers/${customer}`)).status).toBe(500);
    await api.owner.query("ALTER TABLE away RENAME TO customers");
    // The mail's job waits and nobody takes it.
    await new Promise((resolve) => setTimeout(resolve, 1_100));

    const waiting = await scrape();
    const since = (name: string) => (waiting.get(name) ?? NaN) - (before.get(name) ?? 0);
    expect(since("cases_created_total")).toBe(1);
    expect(since("mail_failures_total")).toBe(1);
    expect(since("sync_conflicts_total")).toBe(1);
    expect(since("http_errors_total")).toBe(1);
    expect(since("http_requests_total")).toBeGreaterThanOrEqual(4);
    expect(waiting.get("queue_depth")).toBe(1);
    expect(waiting.get("queue_oldest_age_seconds")).toBeGreaterThan(1);
    expect(waiting.get("db_pool_connections")).toBeGreaterThan(0);

    await writeMetrics();
    await api.runJobs();
    await writeMetrics();
    const [, during, after] = lines.map((line) => JSON.parse(line));
    expect(during).toMatchObject({
      service: "api",
      cases_created: 1,
      mail_failures: 1,
      sync_conflicts: 1,
      http_errors: 1,
      queue_depth: 1,
    });
    expect(during.queue_oldest_age_seconds).toBeGreaterThan(1);
    expect(after).toMatchObject({
      mail_sent: 1,
      mail_failures: 0,
      queue_depth: 0,
      queue_oldest_age_seconds: 0,
    });
    const [declared] = during._aws.CloudWatchMetrics;
    expect(declared).toMatchObject({ Namespace: namespace, Dimensions: [[]] });
    for (const { Name } of declared.Metrics) expect(during).toHaveProperty(Name);
    // Whatever an alarm or a dashboard asks for is written.
    const written = declared.Metrics.map(({ Name }: { Name: string }) => Name);
    expect(written.sort()).toEqual(Object.values(APP_METRICS).sort());
    expect(during.http_duration_ms.length).toBeGreaterThanOrEqual(4);
  });

  it("a mail to a stopped address is no failure: it was counted when the address was stopped", async () => {
    const mailId = await issueAccount();
    await api.owner.query(
      "INSERT INTO mail_stops (address, reason) SELECT to_address, 'bounce' FROM mails WHERE id = $1",
      [mailId],
    );
    const before = (await scrape()).get("mail_failures_total");
    await sendQueuedMail(
      api.running.services,
      { send: () => Promise.resolve({ providerId: "x" }) },
      mailId,
      false,
    );
    const { rows } = await api.owner.query("SELECT status FROM mails WHERE id = $1", [mailId]);
    expect(rows).toEqual([{ status: "parked" }]);
    expect((await scrape()).get("mail_failures_total")).toBe(before);
  });

  it("a queue that cannot be asked has no figure, which is not the same as an empty one", async () => {
    await withClient(api.database.jobsUrl, async (jobs) => {
      await jobs.query("ALTER FUNCTION graphile_worker.queue_state_for_app() RENAME TO away");
      expect((await scrape()).get("queue_oldest_age_seconds")).toBeNaN();
      await jobs.query("ALTER FUNCTION graphile_worker.away() RENAME TO queue_state_for_app");
    });
  });
});
