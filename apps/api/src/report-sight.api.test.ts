import { rawSql } from "./testing/raw-sql";
import { reportList } from "@magokoro/contract/reports/report-list";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { findPage } from "./platform/db/list/find-page";
import type { Scope } from "./platform/db/scope";
import { REPORTS } from "./features/reports/report-list.repository";
import type { Tx } from "./platform/db/tx";
import { buildVisit, type TestVisit, type VisitPerson } from "./testing/build-visit";
import { startTestApi, type TestApi } from "./testing/start-test-api";

/* Around the application: what the database alone lets each role see and do of a report. */
describe("the rows of a report", () => {
  let api: TestApi;
  let visit: TestVisit;

  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    visit = await buildVisit(api);
  });
  afterAll(() => api.stop());

  const scopeOf = (who: VisitPerson): Scope => ({
    kind: "visits",
    userId: 1,
    partnerId: visit.partnerId,
    conciergeId: who.id,
  });
  const outside = (): Scope[] => [
    { kind: "partner", userId: 1, partnerId: visit.partnerId },
    { kind: "all", role: "operator", userId: 1 },
    { kind: "all", role: "admin", userId: 1 },
  ];
  const see = (scope: Scope) =>
    api.running.services.db.read(scope, (tx) =>
      tx.query(rawSql("SELECT id FROM reports WHERE case_id = $1"), [visit.caseId]),
    );
  const change = (who: VisitPerson, statement: string) =>
    api.running.services.db.write(scopeOf(who), (tx) => tx.query(rawSql(statement)));

  async function keep(status: string): Promise<number> {
    const { rows } = await api.owner.query<{ id: number }>(
      `INSERT INTO reports (case_id, customer_id, partner_id, reporter_id, status, member_ids, primary_concierge_id)
       SELECT c.id, c.customer_id, c.partner_id, $2, $3, $4, c.primary_concierge_id FROM cases c WHERE c.id = $1 RETURNING id`,
      [visit.caseId, visit.member.id, status, [visit.colleague.id]],
    );
    const file = await api.owner.query<{ id: number }>(
      `INSERT INTO files (upload_id, purpose, status, key, file_name, content_type, partner_id, created_by)
       VALUES (gen_random_uuid(), 'report_photo', 'attached', 'reports/2026/06/1/photo_001.jpg', 'x.jpg', 'image/jpeg', $1, 1) RETURNING id`,
      [visit.partnerId],
    );
    await api.owner.query("INSERT INTO report_files VALUES ($1, $2, 1)", [rows[0]?.id, file.rows[0]?.id]);
    return rows[0]?.id ?? 0;
  }

  it("are a draft's for its reporter alone", async () => {
    const id = await keep("draft");
    expect(await see(scopeOf(visit.member))).toEqual([{ id }]);
    for (const scope of [scopeOf(visit.primary), scopeOf(visit.colleague), ...outside()])
      expect(await see(scope)).toEqual([]);
  });

  it.each(["submitted", "returned", "approved"])(
    "are, once %s, for all who were there, the primary concierge and those outside",
    async (status) => {
      const id = await keep(status);
      for (const scope of [visit.member, visit.primary, visit.colleague].map(scopeOf).concat(outside()))
        expect(await see(scope)).toEqual([{ id }]);
      const other = await buildVisit(api);
      expect(await see(scopeOf(other.primary))).toEqual([]);
      expect(await see({ kind: "partner", userId: 1, partnerId: other.partnerId })).toEqual([]);
    },
  );

  it("are written by the reporter alone, and only until the report is with the store", async () => {
    const id = await keep("returned");
    const statements = [
      `UPDATE reports SET fee = fee + 1 WHERE id = ${id} RETURNING id`,
      `DELETE FROM report_files WHERE report_id = ${id} RETURNING report_id AS id`,
    ];
    for (const statement of statements) {
      for (const who of [visit.primary, visit.colleague]) expect(await change(who, statement)).toEqual([]);
      expect(await change(visit.member, statement)).toEqual([{ id }]);
    }
    await api.owner.query("UPDATE reports SET status = 'submitted' WHERE id = $1", [id]);
    expect(await change(visit.member, statements[0] ?? "")).toEqual([]);
  });

  it("cannot be approved, nor given to somebody else, by their reporter", async () => {
    const id = await keep("returned");
    for (const set of ["status = 'approved'", `reporter_id = ${visit.primary.id}`])
      await expect(change(visit.member, `UPDATE reports SET ${set} WHERE id = ${id}`)).rejects.toThrow(
        "row-level security",
      );
  });

  it("are found by an index among very many, for a concierge's list", async () => {
    await buildManyReports();
    const plans = await explain(scopeOf(visit.primary), (tx) =>
      findPage(tx, REPORTS, reportList.query.parse({}), { viewer: "concierge", now: new Date() }),
    );
    expect(plans).toHaveLength(2);
    for (const plan of plans) {
      expect(plan).toContain("Bitmap Index Scan on reports_readers");
      expect(plan).not.toContain("Seq Scan on reports");
    }
  }, 60_000);

  /** Thirty thousand reports of two hundred concierges of the store, each shared with another. */
  async function buildManyReports(): Promise<void> {
    const people = `SELECT array_agg(id) FROM concierges WHERE partner_id = ${visit.partnerId}`;
    for (const statement of [
      `INSERT INTO concierges (partner_id, name, kana, email) SELECT ${visit.partnerId}, 'x', 'x', 'x' FROM generate_series(1, 200)`,
      "ALTER TABLE cases DISABLE TRIGGER USER",
      "ALTER TABLE reports DISABLE TRIGGER USER",
      `INSERT INTO cases (case_number, status, customer_id, partner_id, created_by, primary_concierge_id)
       SELECT 'N' || n, 'reported', c.customer_id, c.partner_id, c.created_by, p.ids[1 + n % 200]
       FROM cases c, (${people}) p(ids), generate_series(1, 30000) n WHERE c.id = ${visit.caseId}`,
      `INSERT INTO reports (case_id, customer_id, partner_id, reporter_id, primary_concierge_id, member_ids, status)
       SELECT id, customer_id, partner_id, primary_concierge_id, primary_concierge_id, ARRAY[p.ids[1 + (id + 7) % 200]], 'approved'
       FROM cases, (${people}) p(ids) WHERE case_number LIKE 'N%'`,
      "ALTER TABLE cases ENABLE TRIGGER USER",
      "ALTER TABLE reports ENABLE TRIGGER USER",
      "ANALYZE reports",
    ])
      await api.owner.query(statement);
  }

  /** The plans of every statement the work sends. */
  async function explain(scope: Scope, work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
    const plans: string[] = [];
    await api.running.services.db.read(scope, (tx) => {
      const query: Tx["query"] = async ({ text }, values) => {
        const rows = await tx.query(rawSql(`EXPLAIN ${text}`), values);
        plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
        return [];
      };
      return work({ scope: tx.scope, query, run: tx.run, orm: tx.orm, asSystem: tx.asSystem });
    });
    return plans;
  }

  it("open the photos of a filed report to everybody who reads it", async () => {
    const id = await keep("submitted");
    const { photos } = (await visit.primary.client.get(`/api/concierge/reports/${id}`)).data as ReportDetail;
    expect(photos).toHaveLength(1);
    for (const who of [visit.member, visit.primary, visit.colleague])
      expect((await who.client.get(`/api/concierge/files/${photos[0]?.fileId}`)).status).toBe(200);
    const other = await buildVisit(api);
    expect((await other.primary.client.get(`/api/concierge/files/${photos[0]?.fileId}`)).status).toBe(404);
  });
});
