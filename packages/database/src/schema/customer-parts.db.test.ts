import type { Client } from "pg";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";
import { withClient } from "../migrate/ensure-database";

const OLD_INSERT = `INSERT INTO customers (family_name, given_name, family_name_kana, given_name_kana, prefecture, city, address_line,
    search_name, search_address, search_phone, registration_route, payment_method, collection_method, billing_name, call_center_memo)
  VALUES ('山田', '花子', 'やまだ', 'はなこ', '東京都', '世田谷区', '1', '', '', '', '紹介', '請求書', '後日請求', '長男', '夕方に') RETURNING id`;
const NEW_INSERT = `INSERT INTO customers (family_name, given_name, family_name_kana, given_name_kana, prefecture, city, address_line,
    search_name, search_address, search_phone)
  VALUES ('佐藤', '一郎', 'さとう', 'いちろう', '東京都', '世田谷区', '1', '', '', '') RETURNING id`;

/** While a release rolls out, both the code that knows the old columns and the code that knows the tables run. */
describe("billing and the office's notes", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const run = <T>(work: (owner: Client) => Promise<T>) => withClient(database.ownerUrl, work);
  const idOf = (insert: string) => run(async (owner) => (await owner.query(insert)).rows[0].id as number);
  const both = (id: number) =>
    run(async (owner) => {
      const { rows } = await owner.query(
        `SELECT array[u.payment_method, u.billing_name, u.dm_refused::text, u.call_center_memo] AS old,
           array[b.payment_method, b.billing_name, b.dm_refused::text, n.call_center_memo] AS new
         FROM customers u LEFT JOIN customer_billing b ON b.customer_id = u.id
           LEFT JOIN customer_office_notes n ON n.customer_id = u.id WHERE u.id = $1`,
        [id],
      );
      return rows[0] as { old: (string | null)[]; new: (string | null)[] };
    });

  it("written by the previous release are in the new tables", async () => {
    const id = await idOf(OLD_INSERT);
    const inserted = ["請求書", "長男", "false", "夕方に"];
    await expect(both(id)).resolves.toEqual({ old: inserted, new: inserted });
    await run((owner) =>
      owner.query(
        "UPDATE customers SET payment_method = '現金', billing_name = NULL, dm_refused = true, call_center_memo = NULL WHERE id = $1",
        [id],
      ),
    );
    const updated = ["現金", null, "true", null];
    await expect(both(id)).resolves.toEqual({ old: updated, new: updated });
  });

  it("written by this release are in the old columns", async () => {
    const id = await idOf(NEW_INSERT);
    await run((owner) =>
      owner.query(
        `INSERT INTO customer_billing (customer_id, payment_method, collection_method, registration_route)
           VALUES (${id}, '口座振替', '後日請求', 'Web');
         INSERT INTO customer_office_notes VALUES (${id}, '耳が遠い')`,
      ),
    );
    const inserted = ["口座振替", null, "false", "耳が遠い"];
    await expect(both(id)).resolves.toEqual({ old: inserted, new: inserted });
    await run((owner) =>
      owner.query(
        `UPDATE customer_billing SET billing_name = '長女', dm_refused = true WHERE customer_id = ${id};
         UPDATE customer_office_notes SET call_center_memo = '左の耳' WHERE customer_id = ${id}`,
      ),
    );
    const updated = ["口座振替", "長女", "true", "左の耳"];
    await expect(both(id)).resolves.toEqual({ old: updated, new: updated });
  });
});
