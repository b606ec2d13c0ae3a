import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  copyFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { loginUrl } from "../../../../tools/test/create-test-database";
import { ensureDatabase, withClient } from "./ensure-database";
import { migrate } from "./migrate";

const MIGRATIONS = path.resolve("packages/database/migrations");
const DATABASE = `magokoro_backfill_${randomBytes(4).toString("hex")}`;

const adminUrl = (name: string) =>
  Object.assign(new URL(process.env["TEST_PG_ADMIN_URL"] ?? ""), { pathname: `/${name}` }).toString();
const asOwner = <T>(work: (owner: Client) => Promise<T>) =>
  withClient(loginUrl("magokoro_owner", DATABASE), work);
const run = (migrationsDir: string) =>
  migrate({
    ownerUrl: loginUrl("magokoro_owner", DATABASE),
    jobsUrl: loginUrl("magokoro_jobs", DATABASE),
    migrationsDir,
  });

/** The migrations as they stood up to one of them. */
function migrationsUpTo(last: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-migrations-"));
  for (const file of readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql")))
    copyFileSync(path.join(MIGRATIONS, file), path.join(folder, file));
  writeFileSync(path.join(folder, "grants.sql"), "");
  const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  mkdirSync(path.join(folder, "meta"));
  const entries = journal.entries.filter(({ tag }) => tag <= `${last}~`);
  writeFileSync(path.join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  return folder;
}

/* What stood in a database before, as each release finds it. */
describe("rows that were there before the migrations", () => {
  const before = migrationsUpTo("0005");

  beforeAll(async () => {
    await ensureDatabase(adminUrl, DATABASE);
    await run(before);
    await asOwner((owner) =>
      owner.query(`INSERT INTO customers (family_name, given_name, family_name_kana, given_name_kana, prefecture, city,
          address_line, search_name, search_address, search_phone, registration_route, payment_method, collection_method,
          billing_name, dm_refused, call_center_memo)
        SELECT '山田', name, 'やまだ', 'はなこ', '東京都', '世田谷区', '1', '', '', '', '紹介', '請求書', '後日請求', '長男', true, memo
        FROM (VALUES ('花子', '夕方に'), ('太郎', NULL)) AS people (name, memo);
        INSERT INTO partners (code, name, representative, representative_kana, phone, email, prefecture, city, address_line)
        VALUES ('S1', '一号店', 'x', 'x', '+81312345678', 'x@example.jp', '東京都', '世田谷区', '1');
        INSERT INTO users (email, password_hash, name, name_kana, user_type) VALUES ('a@example.jp', '-', 'あ', 'あ', 'operator');
        INSERT INTO cases (case_number, customer_id, partner_id, status, report_approved, created_by)
        SELECT '20260101-' || customer_id || status, customer_id, 1, status, status = 'reported', 1
        FROM (VALUES (1, 'reported'), (1, 'cancelled'), (2, 'reported'), (2, 'assigned')) AS visits (customer_id, status)`),
    );
    await run(MIGRATIONS);
  });
  afterAll(async () => {
    rmSync(before, { recursive: true });
    await withClient(adminUrl("postgres"), (admin) => admin.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`));
  });

  it("have their billing and the office's notes in tables of their own", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query(`SELECT u.given_name, b.payment_method, b.billing_name, b.registration_route, b.dm_refused, n.call_center_memo
        FROM customers u JOIN customer_billing b ON b.customer_id = u.id
          LEFT JOIN customer_office_notes n ON n.customer_id = u.id ORDER BY u.id`),
    );
    const billing = {
      payment_method: "請求書",
      billing_name: "長男",
      registration_route: "紹介",
      dm_refused: true,
    };
    expect(rows).toEqual([
      { given_name: "花子", ...billing, call_center_memo: "夕方に" },
      { given_name: "太郎", ...billing, call_center_memo: null },
    ]);
  });

  it("leave the sight of a store whose visits are all closed, and stay where one is open", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query("SELECT partner_id, customer_id FROM store_customers ORDER BY customer_id"),
    );
    expect(rows).toEqual([{ partner_id: 1, customer_id: 2 }]);
  });

  it("keep the customer's facts with the visits that ended", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query(`SELECT c.status, f.family_name || f.given_name AS name, f.closed_at IS NOT NULL AS closed
        FROM case_customer_facts f JOIN cases c ON c.id = f.case_id ORDER BY f.customer_id`),
    );
    expect(rows).toEqual([
      { status: "reported", name: "山田花子", closed: true },
      { status: "reported", name: "山田太郎", closed: true },
    ]);
  });
});
