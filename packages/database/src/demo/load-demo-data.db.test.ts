import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseInvoiceNumber } from "@magokoro/domain/partner/invoice-number";
import type { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";
import { withClient } from "../migrate/ensure-database";
import { loadDemoData } from "./load-demo-data";

const NOW = new Date("2026-11-30T03:00:00Z");

describe("loadDemoData", () => {
  let database: TestDatabase;
  let filesDir: string;
  const load = () => loadDemoData({ ownerUrl: database.ownerUrl, filesDir, now: NOW });
  const rows = (sql: string): Promise<Record<string, unknown>[]> =>
    withClient(database.ownerUrl, async (client: Client) => (await client.query(sql)).rows);

  beforeAll(async () => {
    database = await createTestDatabase();
    filesDir = mkdtempSync(path.join(tmpdir(), "magokoro-demo-"));
    expect(await load()).toBe(true);
  }, 60_000);
  afterAll(async () => {
    rmSync(filesDir, { recursive: true });
    await database.drop();
  });

  it("fills an empty database with five stores, 300 customers and 1,000 cases in every state, once", async () => {
    expect(await load()).toBe(false);
    expect(
      await rows(`SELECT (SELECT count(*)::int FROM partners) AS partners, (SELECT count(*)::int FROM customers) AS customers,
        (SELECT count(*)::int FROM cases) AS cases, (SELECT count(DISTINCT status)::int FROM cases) AS states,
        (SELECT count(*)::int FROM report_files) AS photos, (SELECT max(visit_count) > 0 FROM customers) AS counted`),
    ).toEqual([{ partners: 5, customers: 300, cases: 1000, states: 8, photos: 240, counted: true }]);
  });

  it("gives each store hours, days off, a place, true numbers, services and rates", async () => {
    const stores = await rows(`SELECT p.code, invoice_number, location_precision AS precision,
        jsonb_array_length(open_hours) > 4 AS open, jsonb_array_length(closed_dates) AS closed, night_phone IS NOT NULL AS night,
        (SELECT count(*)::int FROM partner_services s WHERE s.partner_id = p.id) AS offers,
        (SELECT count(*)::int FROM partner_rates r WHERE r.partner_id = p.id) AS rates
      FROM partners p ORDER BY p.code`);
    const common = { precision: "point", open: true, closed: 4, offers: 10 };
    expect(stores).toEqual(
      ["P0001", "P0002", "P0003", "P0004", "P0005"].map((code, index) =>
        expect.objectContaining({ ...common, code, night: index === 0, rates: index === 0 ? 2 : 1 }),
      ),
    );
    for (const { invoice_number: number } of stores) expect(parseInvoiceNumber(String(number))).toBe(number);
    expect(await rows("SELECT 1 FROM partner_services WHERE price IS NOT NULL")).not.toEqual([]);
  });

  it("names in each report the rates of its visit's day", async () => {
    expect(
      await rows(`SELECT DISTINCT r.performer_rate_bp AS rate, (f.visit_start AT TIME ZONE 'Asia/Tokyo')::date < '2026-10-01' AS before
        FROM reports r JOIN cases f ON f.id = r.case_id JOIN partners p ON p.id = r.partner_id WHERE p.code = 'P0001' ORDER BY 1`),
    ).toEqual([
      { rate: 4500, before: true },
      { rate: 5000, before: false },
    ]);
    expect(
      await rows(`SELECT 1 FROM reports r LEFT JOIN partner_rates v ON v.id = r.partner_rate_id AND v.partner_id = r.partner_id
        WHERE v.id IS NULL OR v.performer_rate_bp <> r.performer_rate_bp OR v.primary_rate_bp <> r.primary_rate_bp`),
    ).toEqual([]);
  });

  it("has areas that overlap, a whole city over its wards, a wish, and helpers with weeks, single days and fits", async () => {
    expect(
      await rows(`SELECT p.code, a.city FROM partner_service_areas a JOIN partners p ON p.id = a.partner_id
        WHERE a.prefecture = '神奈川県' ORDER BY p.code, a.city`),
    ).toEqual([
      { code: "P0001", city: null },
      { code: "P0002", city: "川崎市宮前区" },
      { code: "P0002", city: "横浜市" },
    ]);
    expect(await rows("SELECT kind, status FROM partner_requests")).toEqual([
      { kind: "areas", status: "open" },
    ]);
    expect(
      await rows(`SELECT (SELECT count(*)::int FROM concierge_days) AS days, (SELECT count(*)::int FROM concierge_fits WHERE kind = 'ng') AS ng,
        (SELECT count(*)::int FROM concierge_fits WHERE kind = 'familiar') AS familiar,
        (SELECT count(*)::int FROM concierges WHERE jsonb_array_length(working_hours) = 0 OR skills = '{}') AS idle`),
    ).toEqual([{ days: 3, ng: 2, familiar: 2, idle: 0 }]);
  });

  it("has services of the first rows and of those an administrator added, of types that are theirs", async () => {
    expect(
      await rows(
        `SELECT DISTINCT t.code FROM services s JOIN service_types t ON t.id = s.service_type_id ORDER BY 1`,
      ),
    ).toEqual(
      ["CLEANING", "COMPANY", "FURNITURE", "GARDEN", "HOSPITAL", "SHOPPING"].map((code) => ({ code })),
    );
    expect(
      await rows(
        `SELECT DISTINCT t.name FROM services s JOIN support_types t ON t.id = s.support_type_id ORDER BY 1`,
      ),
    ).toEqual(["かんたんサポート", "プロサポート", "定期"].map((name) => ({ name })));
    expect(
      await rows(`SELECT 1 FROM reports r JOIN cases c ON c.id = r.case_id JOIN services s ON s.id = c.service_id
        WHERE r.service_type_ids <> ARRAY[s.service_type_id]`),
    ).toEqual([]);
  });

  it("says how well each customer's place is known", async () => {
    expect(
      await rows(
        `SELECT location_precision AS precision FROM customers GROUP BY 1 HAVING count(*) > 5 ORDER BY 1`,
      ),
    ).toEqual([{ precision: "point" }, { precision: "town" }]);
  });
});
