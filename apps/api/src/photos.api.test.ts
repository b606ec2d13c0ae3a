import { rawSql } from "./testing/raw-sql";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { startS3, type S3Server } from "../../../tools/test/servers/start-s3";
import type { Scope } from "./platform/db/scope";
import { placeReportFiles } from "./features/files/place-report-files";
import { systemClock } from "./platform/clock/clock";
import type { BlobStore } from "./platform/files/blob-store";
import { createS3BlobStore } from "./platform/files/s3-blob-store";
import { buildCase, buildCustomer, buildUser } from "./testing/builders";
import { buildVisit, type TestVisit } from "./testing/build-visit";
import { drawPhoto, sendPhoto, uploadPhoto } from "./testing/send-photo";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const MEGABYTE = 1024 * 1024;

// Photos are really drawn, checked and moved, and a worker is started several times.
jest.setTimeout(30_000);

describe.each(["disk", "S3"])("a photo of a report, on %s", (where) => {
  let api: TestApi;
  let s3: S3Server | undefined;
  let files: BlobStore;

  beforeAll(async () => {
    api = await startTestApi();
    if (where === "S3") {
      s3 = await startS3();
      const { bucket, region, credentials, url: endpoint } = s3;
      api.running.services.files = createS3BlobStore({
        bucket,
        region,
        credentials,
        endpoint,
        clock: systemClock,
      });
    }
    files = api.running.services.files;
  });
  afterEach(() => {
    api.running.services.files = files;
  });
  afterAll(async () => {
    await api.stop();
    await s3?.stop();
  });

  const rowOf = async (fileId: number) =>
    (await api.owner.query("SELECT status, key, upload_id FROM files WHERE id = $1", [fileId])).rows[0];
  const uploaderOf = async (fileId: number): Promise<number> =>
    (await api.owner.query("SELECT created_by FROM files WHERE id = $1", [fileId])).rows[0].created_by;
  const sizeOf = (key: string) =>
    files.read(key, 20 * MEGABYTE).then(
      (bytes) => bytes.length,
      () => null,
    );
  /** Also what is planned for later, as if that time had come. */
  const runLaterJobs = async () => {
    await withClient(api.database.jobsUrl, (jobs) =>
      jobs.query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL"),
    );
    await api.runJobs();
  };
  const report = (visit: TestVisit, photoIds: number[], version: number | null = null) =>
    visit.primary.client.post(`/api/concierge/cases/${visit.caseId}/report`, {
      conversation: "お元気でした。",
      photoIds,
      version,
    });
  const draft = (visit: TestVisit, photoIds: number[], version: number | null = null) =>
    visit.primary.client.put(`/api/concierge/cases/${visit.caseId}/report/draft`, { photoIds, version });
  const statusFor = async (client: TestClient, room: string, fileId: number) =>
    (await client.get(`/api/${room}/files/${fileId}`)).status;
  const isShownTo = async (client: TestClient, room: string, fileId: number) => {
    const { data } = await client.get(`/api/${room}/files/${fileId}`);
    const shown = await fetch(new URL((data as { url: string }).url, api.url));
    return shown.status === 200 && (await shown.arrayBuffer()).byteLength > 1000;
  };

  it("is put where it stays at once, and its original goes with the link that brought it", async () => {
    const concierge = (await buildVisit(api)).primary.client;
    const bytes = await drawPhoto();
    const { fileId, sendAgain } = await sendPhoto(api, concierge, bytes);
    const original = (await rowOf(fileId)).key;
    const [first, second] = await Promise.all([
      concierge.post(`/api/concierge/uploads/${fileId}/complete`),
      concierge.post(`/api/concierge/uploads/${fileId}/complete`),
    ]);
    expect(first).toMatchObject({ status: 200, data: { fileId, width: 2048 } });
    expect(second.data).toEqual(first.data);
    const { key, upload_id: uploadId } = await rowOf(fileId);
    expect(key).toMatch(new RegExp(`^reports/received/\\d{4}/\\d{2}/${uploadId}\\.jpg$`));
    expect(await sizeOf(key)).toBeGreaterThan(1000);
    expect(await sizeOf(original)).toBe(0);
    expect([404, 412]).toContain(await sendAgain(bytes));
    expect(await sizeOf(original)).toBe(0);
    await runLaterJobs();
    expect(await sizeOf(original)).toBeNull();
    expect(await sizeOf(key)).toBeGreaterThan(1000);
  });

  it("that is no photo leaves neither a row nor bytes, and its link is dead", async () => {
    const concierge = (await buildVisit(api)).primary.client;
    const { fileId, sendAgain } = await sendPhoto(api, concierge, Buffer.from("<svg>no photo</svg>"));
    const original = (await rowOf(fileId)).key;
    const path = `/api/concierge/uploads/${fileId}/complete`;
    const headers = { "idempotency-key": crypto.randomUUID() };
    for (const status of [400, 404])
      expect((await concierge.post(path, {}, { headers })).status).toBe(status);
    expect(await rowOf(fileId)).toBeUndefined();
    expect(await sizeOf(original)).toBe(0);
    expect([404, 412]).toContain(await sendAgain(await drawPhoto()));
    await runLaterJobs();
    expect(await sizeOf(original)).toBeNull();
  });

  it("is nobody's but its uploader's until a report is filed with it", async () => {
    const visit = await buildVisit(api);
    const others = [
      [visit.partner, "partner"],
      [visit.colleague.client, "concierge"],
      [await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator")), "operator"],
      [await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin")), "admin"],
    ] as const;
    const fileId = await uploadPhoto(api, visit.primary.client);
    const seenByOthers = () => Promise.all(others.map(([client, room]) => statusFor(client, room, fileId)));
    expect(await seenByOthers()).toEqual([404, 404, 404, 404]);
    const kept = await draft(visit, [fileId]);
    expect(await seenByOthers()).toEqual([404, 404, 404, 404]);
    expect(await isShownTo(visit.primary.client, "concierge", fileId)).toBe(true);
    await report(visit, [fileId], (kept.data as { version: number }).version);
    expect(await seenByOthers()).toEqual([200, 404, 200, 200]);
    expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
  });

  it("is kept from everybody else by the database alone as well", async () => {
    const visit = await buildVisit(api);
    const fileId = await uploadPhoto(api, visit.primary.client);
    await draft(visit, [fileId]);
    const { db } = api.running.services;
    const own = { kind: "visits", partnerId: visit.partnerId, conciergeId: visit.primary.id } as const;
    const scopes: Scope[] = [
      { kind: "partner", userId: 1, partnerId: visit.partnerId },
      { kind: "all", role: "operator", userId: 1 },
      { kind: "all", role: "admin", userId: 1 },
      { ...own, userId: 1 },
    ];
    const look = (scope: Scope) =>
      db.read(scope, (tx) => tx.query(rawSql("SELECT id FROM files WHERE id = $1"), [fileId]));
    for (const scope of scopes) expect(await look(scope)).toEqual([]);
    expect(await look({ ...own, userId: await uploaderOf(fileId) })).toEqual([{ id: fileId }]);
  });

  it("gets its lasting key by a job, can be looked at before and after, and leaves no copy behind", async () => {
    const visit = await buildVisit(api);
    const photos = [
      await uploadPhoto(api, visit.primary.client),
      await uploadPhoto(api, visit.primary.client),
    ];
    const before = await Promise.all(photos.map(rowOf));
    const { id } = (await report(visit, photos)).data as { id: number };
    for (const fileId of photos) expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
    await api.runJobs();
    await placeReportFiles(api.running.services, id);
    const after = await Promise.all(photos.map(rowOf));
    for (const [index, row] of after.entries())
      expect([row.status, row.key]).toEqual([
        "attached",
        expect.stringMatching(new RegExp(`^reports/\\d{4}/\\d{2}/${id}/photo_00${index + 1}\\.jpg$`)),
      ]);
    for (const fileId of photos) expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
    // A link handed out a moment ago still works.
    expect(await sizeOf(before[0].key)).toBeGreaterThan(1000);
    await runLaterJobs();
    expect(await Promise.all(before.map(({ key }) => sizeOf(key)))).toEqual([null, null]);
    for (const fileId of photos) expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
  });

  it("that was dropped before filing again is nobody else's at once, and soon gone with its object", async () => {
    const visit = await buildVisit(api);
    const dropped = await uploadPhoto(api, visit.primary.client);
    const stays = await uploadPhoto(api, visit.primary.client);
    const filed = (await report(visit, [dropped, stays])).data as { id: number; version: number };
    await api.runJobs();
    const { key } = await rowOf(dropped);
    const returned = await visit.partner.post(`/api/partner/reports/${filed.id}/return`, {
      version: filed.version,
      comment: "写真を確認してください。",
    });
    const added = await uploadPhoto(api, visit.primary.client);
    const { version } = returned.data as { version: number };
    const kept = await draft(visit, [added, stays], version);
    expect(await statusFor(visit.partner, "partner", dropped)).toBe(404);
    // What was added after the return is not filed yet.
    expect(await statusFor(visit.partner, "partner", added)).toBe(404);
    await report(visit, [added, stays], (kept.data as { version: number }).version);
    expect(await statusFor(visit.partner, "partner", added)).toBe(200);
    await runLaterJobs();
    expect(await rowOf(dropped)).toBeUndefined();
    await runLaterJobs();
    expect(await sizeOf(key)).toBeNull();
    for (const fileId of [added, stays]) expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
    // Its key is never another photo's.
    expect((await rowOf(added)).key).not.toBe(key);
  });

  it("that was dropped and taken back stays", async () => {
    const visit = await buildVisit(api);
    const fileId = await uploadPhoto(api, visit.primary.client);
    const versionOf = ({ data }: { data: unknown }) => (data as { version: number }).version;
    const kept = await draft(visit, [fileId]);
    const without = await draft(visit, [], versionOf(kept));
    expect((await report(visit, [fileId], versionOf(without))).status).toBe(201);
    await runLaterJobs();
    expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
  });

  it("belongs to one report alone, by rule of the database too", async () => {
    const visit = await buildVisit(api);
    const second = {
      ...visit,
      caseId: await buildCase(api.owner, {
        created_by: 1,
        customer_id: await buildCustomer(api.owner),
        status: "completed",
        partner_id: visit.partnerId,
        assignee_ids: [visit.primary.id],
        primary_concierge_id: visit.primary.id,
      }),
    };
    const fileId = await uploadPhoto(api, visit.primary.client);
    await report(visit, [fileId]);
    const again = await report(second, [fileId]);
    expect([again.status, again.text]).toEqual([400, expect.stringContaining("ほかの報告に付いている写真")]);
    const free = await uploadPhoto(api, visit.primary.client);
    const { id } = (await draft(second, [free])).data as { id: number };
    await expect(
      api.owner.query("INSERT INTO report_files (report_id, file_id, position) VALUES ($1, $2, 9)", [
        id,
        fileId,
      ]),
    ).rejects.toThrow("report_files_one_report");
  });

  it("that is not ready, another's, or named twice keeps the report from being filed, with a sentence", async () => {
    const visit = await buildVisit(api);
    const { fileId: unfinished } = await sendPhoto(api, visit.primary.client, await drawPhoto());
    const ready = await uploadPhoto(api, visit.primary.client);
    const foreign = await uploadPhoto(api, (await buildVisit(api)).primary.client);
    for (const photoIds of [[unfinished], [ready, foreign], [ready, ready], [999_999]]) {
      const refused = await report(visit, photoIds);
      expect([refused.status, refused.text]).toEqual([
        400,
        expect.stringContaining("送信が終わっていない写真"),
      ]);
    }
    expect((await report(visit, [ready])).status).toBe(201);
  });

  describe("while the file store is away", () => {
    const away = () => Promise.reject(new Error("connection refused"));
    const silent = () => new Promise<never>(() => undefined);
    const everywhere = (answer: () => Promise<never>): BlobStore => ({
      createUpload: answer,
      createDownload: answer,
      put: answer,
      read: answer,
      delete: answer,
      ping: answer,
    });

    it("waits as it was and is checked later, after a 503 with a sentence", async () => {
      const concierge = (await buildVisit(api)).primary.client;
      const { fileId } = await sendPhoto(api, concierge, await drawPhoto());
      api.running.services.files = everywhere(away);
      const refused = await concierge.post(`/api/concierge/uploads/${fileId}/complete`);
      expect([refused.status, refused.error.message]).toEqual([
        503,
        expect.stringContaining("写真の保管場所に接続できません"),
      ]);
      expect((await rowOf(fileId)).status).toBe("waiting");
      api.running.services.files = files;
      expect((await concierge.post(`/api/concierge/uploads/${fileId}/complete`)).status).toBe(200);
    });

    it("is filed with its report all the same, and gets its place when the store is back", async () => {
      const visit = await buildVisit(api);
      const fileId = await uploadPhoto(api, visit.primary.client);
      const { key } = await rowOf(fileId);
      api.running.services.files = everywhere(away);
      const filed = await report(visit, [fileId]);
      expect(filed.status).toBe(201);
      const { id } = filed.data as { id: number };
      await expect(placeReportFiles(api.running.services, id)).rejects.toThrow("connection refused");
      await api.runJobs();
      expect(await rowOf(fileId)).toMatchObject({ status: "attached", key });
      api.running.services.files = files;
      await runLaterJobs();
      expect((await rowOf(fileId)).key).toMatch(`/${id}/photo_001.jpg`);
      expect(await isShownTo(visit.partner, "partner", fileId)).toBe(true);
    });

    it("holds no connection and no case while a silent store is waited for", async () => {
      const visit = await buildVisit(api);
      const fileId = await uploadPhoto(api, visit.primary.client);
      const { id } = (await report(visit, [fileId])).data as { id: number };
      const { fileId: waiting } = await sendPhoto(api, visit.primary.client, await drawPhoto());
      api.running.services.files = everywhere(silent);
      void placeReportFiles(api.running.services, id);
      void visit.primary.client.post(`/api/concierge/uploads/${waiting}/complete`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { total, idle, waiting: queued } = api.running.services.db.connections;
      expect([total - idle, queued]).toEqual([0, 0]);
    });
  });
});
