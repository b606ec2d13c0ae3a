import type { Client } from "pg";

/** How many of what `loadLists` makes. */
export const LOADED = { partners: 40, concierges: 400, customers: 10_000, cases: 50_000, users: 20_000 };

/** A word that two customers have in their name, one in many thousand cases in its title. */
export const RARE_WORD = "珍名";

/** A number below `count` that looks thrown, and is the same each time: `salt` keeps columns independent. */
const thrown = (of: string, salt: number, count: number) =>
  `((hashint4(${of} * 31 + ${salt})::bigint & 2147483647) % ${count})::int`;

const oneOf = (words: readonly string[], of: string, salt: number) =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(", ")}])[1 + ${thrown(of, salt, words.length)}]`;

const FIRST = ["山", "佐", "鈴", "高", "田", "伊", "渡", "中", "小", "加"];
const SECOND = ["田", "藤", "木", "橋", "中", "村", "辺", "林", "川", "本"];
const KANA_FIRST = [..."あいうえおかきくけこさしすせそたちつてと"];
const KANA_SECOND = [..."なにぬねのはひふへほまみむめもやゆよらり"];
const TITLES = ["庭の草取り", "電球の交換", "買い物の付き添い", "家具の移動", "網戸の張り替え"];
const GRAMS = (text: string) =>
  `(SELECT array_agg(DISTINCT substr(${text}, at, 2)) FROM generate_series(1, length(${text}) - 1) at)`;

const TABLES = ["cases", "customers", "reports", "case_assignments"];

const STATEMENTS = [
  ...TABLES.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
  `INSERT INTO partners (code, name, representative, representative_kana, phone, email, prefecture, city, address_line)
   SELECT 'P' || n, '店' || n, '代表', 'だいひょう', '+81312345678', n || '@p.example', '東京都', '世田谷区', '1-1'
   FROM generate_series(1, ${LOADED.partners}) n`,
  // As many as a franchise may grow to; only the first of them work here.
  `INSERT INTO partners (code, name, representative, representative_kana, phone, email, prefecture, city, address_line, status)
   SELECT 'P' || n, '店' || n, '代表', 'だいひょう', '+81312345678', n || '@p.example',
     (ARRAY['東京都', '大阪府', '北海道'])[1 + n % 3], (ARRAY['府中市', '堺市', '札幌市'])[1 + n % 3], '1-1',
     CASE WHEN n % 50 = 0 THEN 'inactive' ELSE 'active' END
   FROM generate_series(${LOADED.partners} + 1, 2000) n`,
  `INSERT INTO concierges (partner_id, name, kana, email)
   SELECT 1 + n % ${LOADED.partners}, '担当' || n, 'たんとう', n || '@c.example' FROM generate_series(1, ${LOADED.concierges}) n`,
  `INSERT INTO users (email, password_hash, name, name_kana, user_type, partner_id, status, last_login_at, created_at)
   SELECT 'u' || n || '@u.example', '', ${oneOf(FIRST, "n", 1)} || ${oneOf(SECOND, "n", 31)} || ' ' || n, ${oneOf(KANA_FIRST, "n", 2)} || ${oneOf(KANA_SECOND, "n", 32)},
     CASE WHEN n % 4 = 0 THEN 'partner' WHEN n % 500 = 1 THEN 'admin' ELSE 'operator' END,
     CASE WHEN n % 4 = 0 THEN 1 + ${thrown("n", 3, LOADED.partners)} END,
     CASE WHEN n % 50 = 0 THEN 'disabled' ELSE 'active' END,
     CASE WHEN n % 10 < 7 THEN timestamptz '2026-01-01' + ${thrown("n", 4, 500_000)} * interval '1 minute' END,
     timestamptz '2025-01-01' + n * interval '20 minutes'
   FROM generate_series(1, ${LOADED.users}) n`,
  `INSERT INTO login_guards (account_key, address, user_id, failures, locked_until)
   SELECT int4send(n), '10.0.0.1', n, 5, now() + interval '1 day' FROM generate_series(1, 100) n`,
  `INSERT INTO customers (family_name, given_name, family_name_kana, given_name_kana, home_phone, prefecture, city, address_line,
     partner_id, status, search_name, search_address, search_phone, search_grams, visit_count, last_visit_at, created_at)
   SELECT f.name, 'お客' || n, ${oneOf(KANA_FIRST, "n", 5)} || ${oneOf(KANA_SECOND, "n", 33)}, 'きゃく', '+813' || f.phone, '東京都', '世田谷区', '桜丘' || n,
     CASE WHEN n % 5 > 0 THEN 1 + ${thrown("n", 6, LOADED.partners)} END,
     CASE WHEN n % 20 = 0 THEN 'prospect' WHEN ${thrown("n", 35, 33)} = 0 THEN 'inactive' ELSE 'active' END,
     f.name || 'お客' || n, '東京都世田谷区桜丘' || n, '03' || f.phone,
     ${GRAMS("(f.name || 'お客' || n)")} || (SELECT array_agg(substr('03' || f.phone, at, 4)) FROM generate_series(1, 7) at),
     ${thrown("n", 7, 40)}, CASE WHEN n % 3 > 0 THEN timestamptz '2025-06-01' + ${thrown("n", 8, 500_000)} * interval '1 minute' END,
     timestamptz '2024-01-01' + n * interval '1 hour'
   FROM generate_series(1, ${LOADED.customers}) n,
     LATERAL (SELECT CASE WHEN n IN (5000, 5001) THEN '${RARE_WORD}' ELSE ${oneOf(FIRST, "n", 9)} || ${oneOf(SECOND, "n", 34)} END AS name,
       lpad((${thrown("n", 10, 90_000_000)} + 10000000)::text, 8, '0') AS phone) f`,
  `INSERT INTO cases (case_number, status, kind, priority, customer_id, partner_id, title, search_text, assignee_ids, primary_concierge_id,
     visit_start, visit_end, requested_date, report_approved, decline_reason, request_detail, created_by, created_at, updated_at)
   SELECT c.number, c.status,
     CASE WHEN ${thrown("n", 11, 70)} = 0 THEN 'relocation_consultation' WHEN ${thrown("n", 11, 70)} < 6 THEN 'care_call' ELSE 'support' END,
     CASE WHEN ${thrown("n", 12, 60)} = 0 THEN 'urgent' WHEN ${thrown("n", 12, 60)} < 6 THEN 'high' WHEN ${thrown("n", 12, 60)} < 9 THEN 'low' ELSE 'normal' END,
     1 + ${thrown("n", 13, LOADED.customers)}, CASE WHEN c.status NOT IN ('draft', 'pending') THEN c.partner END, c.title, c.title || coalesce(c.number, ''),
     CASE WHEN c.has_helper THEN ARRAY[c.helper] || CASE WHEN n % 3 = 0 THEN ARRAY[c.second] ELSE '{}' END ELSE '{}' END,
     CASE WHEN c.has_helper THEN c.helper END, c.visit, c.visit + interval '2 hours',
     CASE WHEN ${thrown("n", 36, 10)} < 7 THEN (c.created + interval '3 days')::date END, c.status = 'reported' AND n % 100 <> 50,
     CASE WHEN c.status = 'pending' AND n % 3 = 0 THEN '都合がつきません' END, repeat('庭の様子を見て、', 30), 1, c.created, c.created + ${thrown("n", 14, 50_000)} * interval '1 minute'
   FROM (SELECT n, a.*, s.*, t.*,
       CASE WHEN t.slot = 0 THEN 400 ELSE t.slot END AS helper, CASE WHEN t.slot > 360 THEN t.slot - 360 ELSE t.slot + 40 END AS second
     FROM generate_series(1, ${LOADED.cases}) n,
       LATERAL (SELECT 1 + ${thrown("n", 15, LOADED.partners)} AS partner, ${thrown("n", 16, 10)} AS nth,
         timestamptz '2024-01-01' + n * interval '15 minutes' AS created, n % 100 AS r) a,
       LATERAL (SELECT CASE WHEN r = 0 THEN 'draft' WHEN r = 1 THEN 'pending' WHEN r = 2 THEN 'confirmed' WHEN r < 6 THEN 'assigned'
         WHEN r = 6 THEN 'in_progress' WHEN r < 9 THEN 'completed' WHEN r < 12 THEN 'cancelled' ELSE 'reported' END AS status) s,
       LATERAL (SELECT CASE WHEN r > 0 THEN to_char(created, 'YYYYMMDD') || '-' || lpad(n::text, 6, '0') END AS number,
         r > 3 AS has_helper, partner - 1 + nth * 40 AS slot, CASE WHEN r > 4 THEN created + interval '5 days' END AS visit,
         CASE WHEN n % 20000 = 7 THEN '${RARE_WORD}の手入れ' ELSE ${oneOf(TITLES, "n", 17)} END AS title) t) c`,
  `INSERT INTO case_assignments (case_id, concierge_id, partner_id, customer_id, is_primary, is_active)
   SELECT c.id, g, c.partner_id, c.customer_id, g = c.primary_concierge_id, c.status <> 'cancelled' FROM cases c, unnest(c.assignee_ids) g`,
  `INSERT INTO store_customers (partner_id, customer_id)
   SELECT u.partner_id, u.id FROM customers u WHERE u.partner_id IS NOT NULL
   UNION SELECT c.partner_id, c.customer_id FROM cases c WHERE c.partner_id IS NOT NULL
     AND (c.status IN ('confirmed', 'assigned', 'in_progress', 'completed') OR (c.status = 'reported' AND NOT c.report_approved))`,
  `INSERT INTO case_customer_facts (case_id, partner_id, customer_id, member_number, family_name, given_name, family_name_kana,
     given_name_kana, prefecture, city, address_line, search_name, taken_at)
   SELECT c.id, c.partner_id, u.id, u.member_number, u.family_name, u.given_name, u.family_name_kana, u.given_name_kana,
     u.prefecture, u.city, u.address_line, u.search_name, c.created_at
   FROM cases c JOIN customers u ON u.id = c.customer_id WHERE c.status IN ('completed', 'reported')`,
  `INSERT INTO reports (case_id, customer_id, partner_id, reporter_id, primary_concierge_id, member_ids, status, fee, case_number, title,
     customer_name, visit_start, visit_end, submitted_at, updated_at)
   SELECT c.id, c.customer_id, c.partner_id, c.primary_concierge_id, c.primary_concierge_id, c.assignee_ids[2:],
     CASE WHEN c.status = 'completed' THEN CASE WHEN c.id % 2 = 0 THEN 'draft' ELSE 'returned' END WHEN c.report_approved THEN 'approved' ELSE 'submitted' END,
     3000 + ${thrown("c.id", 18, 300)} * 10, c.case_number, c.title, u.family_name || ' ' || u.given_name, c.visit_start, c.visit_end,
     CASE WHEN c.status = 'reported' OR c.id % 2 = 1 THEN c.visit_end + interval '1 day' END, c.visit_end + ${thrown("c.id", 19, 5_000)} * interval '1 minute'
   FROM cases c JOIN customers u ON u.id = c.customer_id WHERE c.status IN ('completed', 'reported')`,
  `INSERT INTO mails (template, to_address, payload, status, created_at)
   SELECT ${oneOf(["case_requested", "case_assigned", "visit_moved", "report_submitted"], "n", 20)}, 'u' || ${thrown("n", 21, 5_000)} || '@u.example', '{}',
     CASE WHEN n % 100 = 0 THEN 'parked' WHEN n % 70 = 0 THEN 'bounced' WHEN n > 29990 THEN 'queued' ELSE 'sent' END, timestamptz '2025-01-01' + n * interval '5 minutes'
   FROM generate_series(1, 30000) n`,
  `INSERT INTO audit_logs (actor_id, actor_name, actor_type, action, object_type, object_id, at)
   SELECT 1 + ${thrown("n", 22, 300)}, '操作者' || ${thrown("n", 22, 300)}, 'operator',
     ${oneOf(["customer.view", "customer.view", "customer.view", "auth.login", "customer.updated", "account.issued"], "n", 23)},
     ${oneOf(["customer", "customer", "customer", "case", "user", "report"], "n", 24)}, 1 + ${thrown("n", 25, 10_000)},
     timestamptz '2025-01-01' + n * interval '10 minutes'
   FROM generate_series(1, 50000) n`,
  // A store has one open wish of a kind: most are answered.
  `INSERT INTO partner_requests (partner_id, kind, wish, requester_name, status, created_at)
   SELECT 1 + n % ${LOADED.partners}, CASE WHEN n % 40 < 3 THEN 'code' ELSE 'areas' END, '{"areas": [], "code": "P1"}', '店長',
     CASE WHEN n > 19960 THEN 'open' WHEN n % 20 = 0 THEN 'declined' WHEN n % 50 = 7 THEN 'withdrawn' ELSE 'granted' END,
     timestamptz '2025-01-01' + n * interval '10 minutes'
   FROM generate_series(1, 20000) n`,
  ...TABLES.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
  // As an hour after: counts may be read from indexes alone.
  "VACUUM (ANALYZE)",
];

/** Fifty thousand cases of forty stores and what belongs to them, in some seconds; figures are known to the planner. */
export async function loadLists(owner: Client): Promise<void> {
  for (const statement of STATEMENTS) await owner.query(statement);
}
