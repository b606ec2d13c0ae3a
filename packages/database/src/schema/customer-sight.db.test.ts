import { Client } from "pg";
import fc from "fast-check";
import { createTestDatabase, type TestDatabase } from "../../../../tools/test/create-test-database";

const STATUSES = [
  ["draft", false],
  ["pending", false],
  ["confirmed", false],
  ["assigned", false],
  ["in_progress", false],
  ["completed", false],
  ["reported", false],
  ["reported", true],
  ["cancelled", false],
] as const;

/** What a store sees, said a second time: by the customers and cases that stand, row by row. */
const DERIVED = `SELECT DISTINCT partner, customer FROM (
    SELECT partner_id AS partner, id AS customer FROM customers
    UNION ALL
    SELECT partner_id, customer_id FROM cases
    WHERE status <> 'draft' AND status <> 'pending' AND status <> 'cancelled' AND report_approved IS FALSE
  ) sight WHERE partner IS NOT NULL AND customer IS NOT NULL ORDER BY partner, customer`;
const KEPT = "SELECT partner_id AS partner, customer_id AS customer FROM store_customers ORDER BY 1, 2";

describe("which customers a store sees", () => {
  let database: TestDatabase;
  let owner: Client;
  const partners: number[] = [];
  const people: number[] = [];
  let author: number;
  let number = 0;

  const one = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    author = (
      await one(
        "INSERT INTO users (email, password_hash, name, name_kana, user_type) VALUES ('a@example.jp', '-', 'あ', 'あ', 'operator') RETURNING id",
      )
    ).id;
    for (const code of ["S1", "S2", "S3"])
      partners.push(
        (
          await one(
            `INSERT INTO partners (code, name, representative, representative_kana, phone, email, prefecture, city, address_line)
             VALUES ($1, $1, 'x', 'x', '+81312345678', 'x@example.jp', '東京都', '世田谷区', '1') RETURNING id`,
            [code],
          )
        ).id,
      );
    for (let index = 0; index < 3; index += 1) people.push(await addCustomer(null));
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function addCustomer(partner: number | null): Promise<number> {
    const { id } = await one(
      `INSERT INTO customers (family_name, given_name, family_name_kana, given_name_kana, prefecture, city, address_line,
         search_name, search_address, search_phone, partner_id)
       VALUES ('山田', '花子', 'やまだ', 'はなこ', '東京都', '世田谷区', '1', '', '', '', $1) RETURNING id`,
      [partner],
    );
    return id;
  }

  type CaseState = readonly [partner: number | null, person: number | null, state: number];

  /** Columns that the table accepts together: the rest is left to the random. */
  function columnsOf([partner, person, state]: CaseState) {
    const [status, approved] = STATUSES[state] ?? STATUSES[0];
    const needsPartner = !["draft", "pending", "cancelled"].includes(status);
    return {
      partner_id: partner === null ? (needsPartner ? partners[0] : null) : partners[partner],
      customer_id: person === null ? (status === "draft" ? null : people[0]) : people[person],
      status,
      report_approved: approved,
      case_number: status === "draft" ? null : `20260101-${(number += 1)}`,
    };
  }

  async function addCase(state: CaseState): Promise<number> {
    const columns = columnsOf(state);
    const { id } = await one(
      `INSERT INTO cases (partner_id, customer_id, status, report_approved, case_number, created_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [...Object.values(columns), author],
    );
    return id;
  }

  const changeCase = (id: number, state: CaseState) =>
    owner.query(
      "UPDATE cases SET partner_id = $2, customer_id = $3, status = $4, report_approved = $5, case_number = $6 WHERE id = $1",
      [id, ...Object.values(columnsOf(state))],
    );

  const partner = fc.option(fc.nat({ max: 2 }), { nil: null });
  const person = fc.option(fc.nat({ max: 2 }), { nil: null });
  const caseState = fc.tuple(partner, person, fc.nat({ max: STATUSES.length - 1 }));
  const step = fc.oneof(
    fc.record({ do: fc.constant("add" as const), state: caseState }),
    fc.record({ do: fc.constant("change" as const), at: fc.nat({ max: 20 }), state: caseState }),
    fc.record({ do: fc.constant("delete draft" as const), at: fc.nat({ max: 20 }) }),
    fc.record({ do: fc.constant("move customer" as const), person: fc.nat({ max: 2 }), partner }),
    fc.record({ do: fc.constant("register" as const), partner }),
  );

  it("is what is true now, after any series of changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        await owner.query("BEGIN");
        try {
          const cases: number[] = [];
          for (const change of steps) {
            const chosen = "at" in change ? cases[change.at % Math.max(cases.length, 1)] : undefined;
            if (change.do === "add") cases.push(await addCase(change.state));
            if (change.do === "register")
              await addCustomer(change.partner === null ? null : (partners[change.partner] ?? null));
            if (change.do === "move customer")
              await owner.query("UPDATE customers SET partner_id = $2 WHERE id = $1", [
                people[change.person],
                change.partner === null ? null : partners[change.partner],
              ]);
            if (change.do === "change" && chosen !== undefined) await changeCase(chosen, change.state);
            if (change.do === "delete draft" && chosen !== undefined) {
              await changeCase(chosen, [0, 0, 0]);
              await owner.query("DELETE FROM case_customer_facts WHERE case_id = $1", [chosen]);
              await owner.query("DELETE FROM cases WHERE id = $1", [chosen]);
              cases.splice(cases.indexOf(chosen), 1);
            }
          }
          expect((await owner.query(KEPT)).rows).toEqual((await owner.query(DERIVED)).rows);
        } finally {
          await owner.query("ROLLBACK");
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it.each(["closes", "opens"] as const)(
    "stays when one closes the last visit while another opens the next, and the one who %s is first",
    async (first) => {
      const customer = await addCustomer(null);
      people.push(customer);
      const at = people.length - 1;
      const last = await addCase([0, at, 6]);
      const other = new Client({ connectionString: database.ownerUrl });
      await other.connect();
      const closes = () => changeCase(last, [0, at, 7]);
      const opens = () =>
        other.query(
          "INSERT INTO cases (partner_id, customer_id, status, case_number, created_by) VALUES ($1, $2, 'confirmed', $3, $4)",
          [partners[0], customer, `20260102-${customer}`, author],
        );
      const [leader, lead, follow] =
        first === "closes" ? ([owner, closes, opens] as const) : ([other, opens, closes] as const);
      await leader.query("BEGIN");
      await lead();
      const following = follow();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await leader.query("COMMIT");
      await following;
      await other.end();
      const kept = `${KEPT.replace("ORDER", `WHERE customer_id = ${customer} ORDER`)}`;
      expect((await owner.query(kept)).rows).toEqual([{ partner: partners[0], customer }]);
      expect((await owner.query(KEPT)).rows).toEqual((await owner.query(DERIVED)).rows);
    },
  );

  it("is asked of an index that holds open visits alone", async () => {
    await owner.query("BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
    const { rows } = await owner.query(
      `EXPLAIN SELECT 1 FROM cases c WHERE c.customer_id = 1 AND c.partner_id = 1
         AND (c.status IN ('confirmed','assigned','in_progress','completed') OR (c.status = 'reported' AND NOT c.report_approved))`,
    );
    await owner.query("ROLLBACK");
    expect(JSON.stringify(rows)).toContain("cases_in_sight");
  });
});
