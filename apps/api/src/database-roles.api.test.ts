import { rawSql } from "./testing/raw-sql";
import { hashPassword } from "@magokoro/database/password/hash-password";
import type { Scope } from "./platform/db/scope";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";

const CANARY = "かなりあ";

/** What each database role may do at all: S(elect) I(nsert) U(pdate) D(elete), lower case for some columns only. */
const GRANTS: Record<string, string> = {
  //                    admin operator partner concierge system
  audit_logs: "         SI    I        I       I         SI",
  cache_entries: "      -     -        -       -         SIUD",
  case_assignments: "   S     S        S       Su        SIUD",
  case_customer_facts: "S     S        S       S         SIUD",
  case_history: "       S     SI       SI      I         SI",
  case_log_entries: "   S     SI       SI      SI        SI",
  case_number_counters: "- -   -       -                 SIUD",
  cases: "              S     SIUD     SIUD    Su        SIUD",
  concierge_days: "     S     -        SIUD    S         SIUD",
  concierge_fits: "     S     S        SIUD    -         SIUD",
  concierges: "         Siu   S        Siu     s         SIUD",
  customer_billing: "   S     SIU      SIU     -         SIUD",
  customer_contacts: "  S     SIUD     SIUD    S         SIUD",
  customer_office_notes: "S   SIU      -       -         SIUD",
  customers: "          S     SIU      siu     s         SIUD",
  files: "              S     S        SIU     SIU       SIUD",
  former_concierges: "  S     S        S       S         SIUD",
  idempotency_keys: "   SIUD  SIUD     SIUD    SIUD      SIUD",
  login_guards: "       s     -        -       -         SIUD",
  mailbox: "            -     -        -       -         SIUD",
  mail_stops: "         S     -        -       -         SIUD",
  mails: "              S     -        -       -         SIUD",
  notices: "            -     Su       -       Su        SIUD",
  partner_rates: "      SID   -        S       S         SIUD",
  partner_requests: "   Su    -        Siu     -         SIUD",
  partner_service_areas: "SID S        S       -         SIUD",
  partner_services: "   SIUD  S        SIUD    -         SIUD",
  partners: "           SIU   S        Su      s         SIUD",
  password_history: "   -     -        -       -         SIUD",
  password_resets: "    -     -        -       -         SIUD",
  rate_limits: "        -     -        -       -         SIUD",
  recovery_codes: "     -     -        -       -         SIUD",
  report_files: "       S     S        SIUD    SIUD      SIUD",
  reports: "            S     S        SU      SIU       SIUD",
  second_factors: "     s     -        -       -         SIUD",
  service_types: "      Siu   S        S       S         SIUD",
  services: "           Siu   S        S       S         SIUD",
  session_spent_tokens: "-    -        -       -         SIUD",
  sessions: "           -     -        -       -         SIUD",
  store_customers: "    S     S        S       S         SIUD",
  support_types: "      Siu   S        S       S         SIUD",
  users: "              siu   s        s       s         SIUD",
};

const ROLES = ["admin", "operator", "partner", "concierge", "system"] as const;

/* Around the application: what the database itself lets each role do, row by row. */
describe("the database roles", () => {
  let api: TestApi;
  let strangers: Scope[];
  let operator: Scope;
  let admin: Extract<Scope, { kind: "all" }>;

  beforeAll(async () => {
    api = await startTestApi();
    const operatorUser = await buildUser(api.owner, "operator");
    const partnerId = await buildPartner(api.owner, { name: CANARY });
    const helper = await buildUser(api.owner, "concierge", {
      partnerId,
      conciergeId: await buildConcierge(api.owner, partnerId, { name: CANARY }),
    });
    const customer = await buildCustomer(api.owner, { family_name: CANARY, partner_id: partnerId });
    await buildCase(api.owner, {
      created_by: operatorUser.id,
      customer_id: customer,
      partner_id: partnerId,
      status: "assigned",
      title: CANARY,
      assignee_ids: [helper.conciergeId],
      primary_concierge_id: helper.conciergeId,
    });
    await api.owner.query(
      `INSERT INTO audit_logs (actor_name, action, object_type) VALUES ($1, 'customer.view', 'customer')`,
      [CANARY],
    );
    const partner = await buildUser(api.owner, "partner");
    const other = await buildUser(api.owner, "concierge", { partnerId: partner.partnerId ?? 0 });
    const adminUser = await buildUser(api.owner, "admin");
    operator = { kind: "all", role: "operator", userId: operatorUser.id };
    admin = { kind: "all", role: "admin", userId: adminUser.id };
    strangers = [
      { kind: "partner", userId: partner.id, partnerId: partner.partnerId ?? 0 },
      {
        kind: "visits",
        userId: other.id,
        partnerId: other.partnerId ?? 0,
        conciergeId: other.conciergeId ?? 0,
      },
    ];
  });
  afterAll(() => api.stop());

  const tables = Object.keys(GRANTS);

  it("hold exactly the grants of this table, and every table is in it", async () => {
    const { rows } = await api.owner.query<{ name: string; role: string; rights: string }>(
      `SELECT c.relname AS name, r.role,
         coalesce(string_agg(CASE WHEN has_table_privilege('magokoro_' || r.role, c.oid, p.right) THEN p.letter
           WHEN p.letter <> 'D' AND has_any_column_privilege('magokoro_' || r.role, c.oid, p.right) THEN lower(p.letter) END, '' ORDER BY p.rank), '') AS rights
       FROM pg_class c CROSS JOIN unnest($1::text[]) AS r(role)
         CROSS JOIN (VALUES ('SELECT','S',1), ('INSERT','I',2), ('UPDATE','U',3), ('DELETE','D',4)) AS p("right", letter, rank)
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname, r.role ORDER BY 1`,
      [ROLES],
    );
    const actual: Record<string, string[]> = {};
    for (const { name, role, rights } of rows)
      (actual[name] ??= Array(ROLES.length).fill("-"))[ROLES.indexOf(role as (typeof ROLES)[number])] =
        rights || "-";
    const expected = Object.fromEntries(
      Object.entries(GRANTS).map(([name, line]) => [name, line.trim().split(/\s+/)]),
    );
    expect(actual).toEqual(expected);
  });

  it("of another store read no canary in any table", async () => {
    for (const scope of strangers)
      for (const table of tables) {
        const rows = await tryInside(scope, `SELECT to_jsonb(t)::text AS row FROM ${table} t`);
        expect([table, scope.kind, JSON.stringify(rows).includes(CANARY)]).toEqual([
          table,
          scope.kind,
          false,
        ]);
      }
  });

  it("of another store change and remove nothing of it in any table", async () => {
    const count = async () => {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const { rows } = await api.owner.query(
          `SELECT count(*)::int AS canaries FROM ${table} t WHERE to_jsonb(t)::text LIKE $1`,
          [`%${CANARY}%`],
        );
        counts[table] = rows[0]?.canaries;
      }
      return counts;
    };
    const before = await count();
    for (const scope of strangers)
      for (const table of tables) {
        await tryInside(scope, `DELETE FROM ${table}`, "write");
        const column = await firstText(table);
        if (column) await tryInside(scope, `UPDATE ${table} SET ${column} = 'x'`, "write");
      }
    expect(await count()).toEqual(before);
    expect(before["customers"]).toBe(1);
  });

  it("but the system's read no password, and nobody else's any secret", async () => {
    for (const scope of [operator, admin, ...strangers]) {
      await expect(inside(scope, "SELECT password_hash FROM users")).rejects.toThrow("permission denied");
      for (const table of ["password_history", "password_resets", "recovery_codes", "sessions"])
        await expect(inside(scope, `SELECT 1 FROM ${table}`)).rejects.toThrow("permission denied");
      await expect(inside(scope, "SELECT sealed_secret FROM second_factors")).rejects.toThrow(
        "permission denied",
      );
    }
  });

  it("of an administrator cannot change their own row, nor any password", async () => {
    const own = await inside(
      admin,
      `UPDATE users SET status = 'disabled' WHERE id = ${admin.userId} RETURNING id`,
      "write",
    );
    expect(own).toEqual([]);
    const hash = await hashPassword("x");
    await expect(inside(admin, `UPDATE users SET password_hash = '${hash}'`, "write")).rejects.toThrow(
      "permission denied",
    );
  });

  it("cannot change the audit log, the system's and the owner's included", async () => {
    const system: Scope = { kind: "system", reason: "test" };
    for (const scope of [operator, admin, system, ...strangers])
      for (const statement of [
        "UPDATE audit_logs SET action = 'x'",
        "DELETE FROM audit_logs",
        "TRUNCATE audit_logs",
      ])
        await expect(inside(scope, statement, "write")).rejects.toThrow("permission denied");
    for (const statement of [
      "UPDATE audit_logs SET action = 'x'",
      "DELETE FROM audit_logs",
      "TRUNCATE audit_logs",
    ])
      await expect(api.owner.query(statement)).rejects.toThrow("append-only");
  });

  function inside(scope: Scope, statement: string, kind: "read" | "write" = "read") {
    return api.running.services.db[kind](scope, (tx) => tx.query(rawSql(statement)));
  }

  /** What may not even be named is as good as nothing. */
  async function tryInside(scope: Scope, statement: string, kind: "read" | "write" = "read") {
    return inside(scope, statement, kind).catch((error: unknown) => {
      if (error instanceof Error && /permission denied|row-level security/.test(error.message)) return [];
      throw error;
    });
  }

  async function firstText(table: string): Promise<string | undefined> {
    const { rows } = await api.owner.query<{ column: string }>(
      `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND atttypid = 'text'::regtype LIMIT 1`,
      [`public.${table}`],
    );
    return rows[0]?.column;
  }
});
