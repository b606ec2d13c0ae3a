import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestDatabase } from "../../../../tools/test/create-test-database";
import { withClient } from "../migrate/ensure-database";
import { loadDemoData } from "./load-demo-data";

describe("loadDemoData", () => {
  it("fills an empty database with five stores, 300 customers and 1,000 cases in every state, once", async () => {
    const database = await createTestDatabase();
    const filesDir = mkdtempSync(path.join(tmpdir(), "magokoro-demo-"));
    expect(await loadDemoData({ ownerUrl: database.ownerUrl, filesDir })).toBe(true);
    expect(await loadDemoData({ ownerUrl: database.ownerUrl, filesDir })).toBe(false);
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query(`SELECT (SELECT count(*)::int FROM partners) AS partners, (SELECT count(*)::int FROM customers) AS customers,
        (SELECT count(*)::int FROM cases) AS cases, (SELECT count(DISTINCT status)::int FROM cases) AS states,
        (SELECT count(*)::int FROM report_files) AS photos, (SELECT max(visit_count) > 0 FROM customers) AS counted`),
    );
    expect(rows).toEqual([
      { partners: 5, customers: 300, cases: 1000, states: 8, photos: 240, counted: true },
    ]);
    rmSync(filesDir, { recursive: true });
    await database.drop();
  });
});
