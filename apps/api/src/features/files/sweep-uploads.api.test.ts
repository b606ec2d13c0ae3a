import { withClient } from "@magokoro/database/migrate/ensure-database";
import { buildVisit, type TestVisit } from "../../testing/build-visit";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { sweepUploads } from "./sweep-uploads";
import { FORGOTTEN } from "./unclaimed.repository";

const DAY = 24;

describe("the sweep of uploads", () => {
  let api: TestApi;
  let visit: TestVisit;
  let uploader: number;

  beforeAll(async () => {
    api = await startTestApi();
    visit = await buildVisit(api);
    const { rows } = await api.owner.query("SELECT id FROM users WHERE concierge_id = $1", [
      visit.primary.id,
    ]);
    uploader = rows[0].id;
  });
  beforeEach(async () => {
    await api.owner.query("DELETE FROM report_files; DELETE FROM files");
    await withClient(api.database.jobsUrl, (jobs) => jobs.query("DELETE FROM graphile_worker._private_jobs"));
  });
  afterAll(() => api.stop());

  const MANY = `INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, partner_id, created_by, created_at)
    SELECT u, 'report_photo', $1, coalesce($2, 'temp/' || u || '/original'), 'a.jpg', 'image/jpeg', $3, $4, now() - make_interval(hours => $5)
    FROM (SELECT gen_random_uuid() AS u FROM generate_series(1, $6)) s RETURNING id`;
  async function build(status: string, hours: number, { key = null as string | null, count = 1 } = {}) {
    const { rows } = await api.owner.query<{ id: number }>(MANY, [
      status,
      key,
      visit.partnerId,
      uploader,
      hours,
      count,
    ]);
    return rows[0]?.id ?? 0;
  }
  const left = async () =>
    (await api.owner.query<{ id: number }>("SELECT id FROM files ORDER BY id")).rows.map(({ id }) => id);
  const partner = () => api.running.services.files;
  const isThere = (key: string) =>
    partner()
      .read(key, 1000)
      .then(
        () => true,
        () => false,
      );

  it("removes what was never finished after two days, and what no report took after a month", async () => {
    const kept = [
      await build("waiting", 47),
      await build("ready", 30 * DAY),
      await build("attached", 90 * DAY),
    ];
    await build("waiting", 49);
    await build("ready", 32 * DAY);
    expect(await sweepUploads(api.running.services)).toMatchObject({ removed: 2 });
    expect(await left()).toEqual(kept);
  });

  it("goes on until nothing is left, however much there is", async () => {
    await build("waiting", 49, { count: 450 });
    expect(await sweepUploads(api.running.services)).toMatchObject({ removed: 450 });
    expect(await left()).toEqual([]);
  });

  it("removes the objects with their rows, also when the store is away just then", async () => {
    const key = "temp/sweep/original";
    await partner().put(key, Buffer.from("photo"), "image/jpeg");
    await build("waiting", 49, { key });
    const files = partner();
    api.running.services.files = { ...files, delete: () => Promise.reject(new Error("connection refused")) };
    await sweepUploads(api.running.services);
    await api.runJobs();
    api.running.services.files = files;
    expect([await left(), await isThere(key)]).toEqual([[], true]);
    await withClient(api.database.jobsUrl, (jobs) =>
      jobs.query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL"),
    );
    await api.runJobs();
    expect(await isThere(key)).toBe(false);
  }, 30_000);

  it("leaves a draft its photos, and takes those an earlier version put under temp/ to where they stay", async () => {
    const key = "temp/earlier/photo.jpg";
    await partner().put(key, Buffer.from("photo"), "image/jpeg");
    const fileId = await build("ready", 40 * DAY, { key });
    const { data } = await visit.primary.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, {
      photoIds: [fileId],
    });
    const gone = await build("ready", 20, { key: "temp/emptied/photo.jpg" });
    expect(await sweepUploads(api.running.services)).toEqual({ rescued: 1, removed: 0 });
    expect(await sweepUploads(api.running.services)).toEqual({ rescued: 0, removed: 0 });
    expect(await left()).toEqual([fileId, gone]);
    const { rows } = await api.owner.query("SELECT key FROM files WHERE id = $1", [fileId]);
    expect(rows[0].key).toMatch(/^reports\/received\//);
    expect((await partner().read(rows[0].key, 100)).toString()).toBe("photo");
    const { version } = data as { version: number };
    const filed = await visit.primary.client.post(`/api/concierge/cases/${visit.caseId}/report`, {
      conversation: "お元気でした。",
      photoIds: [fileId],
      version,
    });
    expect(filed.status).toBe(201);
  });

  it("finds its rows by their index in a table full of filed photos", async () => {
    await build("attached", 90 * DAY, { count: 20_000 });
    await api.owner.query("ANALYZE files");
    const { rows } = await api.owner.query<{ "QUERY PLAN": string }>(`EXPLAIN ${FORGOTTEN.text}`, [
      new Date(0),
      new Date(0),
      200,
    ]);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("files_unattached");
    expect(plan).not.toContain("Seq Scan on files");
  });
});
