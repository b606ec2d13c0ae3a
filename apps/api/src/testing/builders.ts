import type { UserType } from "@magokoro/domain/user/user-type";
import { hashPassword } from "@magokoro/database/password/hash-password";
import type { Client } from "pg";

export const TEST_PASSWORD = "Test-password-1";
let passwordHash: Promise<string> | undefined;
let sequence = 0;
const next = () => (sequence += 1);

async function insert(
  owner: Client,
  table: string,
  values: Record<string, unknown>,
  id = "id",
): Promise<number> {
  const columns = Object.keys(values);
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")}) RETURNING ${id} AS id`,
    Object.values(values),
  );
  const [row] = rows;
  if (!row) throw new Error(`nothing was inserted into ${table}`);
  return row.id;
}

export function buildPartner(owner: Client, values: Record<string, unknown> = {}): Promise<number> {
  const number = next();
  return insert(owner, "partners", {
    code: `S${number}`,
    name: `テスト店${number}`,
    representative: "代表 太郎",
    representative_kana: "だいひょう たろう",
    phone: "+81312345678",
    email: `store${number}@example.jp`,
    prefecture: "東京都",
    city: "世田谷区",
    address_line: "1-1-1",
    ...values,
  }).then(async (id) => {
    await insert(owner, "partner_service_areas", { partner_id: id, prefecture: "東京都", city: null });
    return id;
  });
}

export function buildConcierge(
  owner: Client,
  partnerId: number,
  values: Record<string, unknown> = {},
): Promise<number> {
  const number = next();
  return insert(owner, "concierges", {
    partner_id: partnerId,
    name: `担当 ${number}子`,
    kana: "たんとう",
    email: `concierge${number}@example.jp`,
    ...values,
  });
}

export interface TestUser {
  id: number;
  email: string;
  partnerId: number | null;
  conciergeId: number | null;
}

/** A user of a type, with the store and the concierge that type needs unless they are given. */
export async function buildUser(
  owner: Client,
  userType: UserType,
  belongs: { partnerId?: number; conciergeId?: number } = {},
  values: Record<string, unknown> = {},
): Promise<TestUser> {
  const needsPartner = userType === "partner" || userType === "concierge";
  const partnerId = needsPartner ? (belongs.partnerId ?? (await buildPartner(owner))) : null;
  const conciergeId =
    userType === "concierge" && partnerId !== null
      ? (belongs.conciergeId ?? (await buildConcierge(owner, partnerId)))
      : null;
  const email = `${userType}${next()}@example.jp`;
  const id = await insert(owner, "users", {
    email,
    password_hash: await (passwordHash ??= hashPassword(TEST_PASSWORD)),
    name: `試験 ${userType}`,
    name_kana: "しけん",
    user_type: userType,
    partner_id: partnerId,
    concierge_id: conciergeId,
    ...values,
  });
  return { id, email, partnerId, conciergeId };
}

/** A customer with their billing row, as the application writes them. */
export async function buildCustomer(owner: Client, values: Record<string, unknown> = {}): Promise<number> {
  const number = next();
  const { call_center_memo: memo, ...fields } = values;
  const isBilling = (column: string) => BILLING_COLUMNS.includes(column);
  const own = Object.entries(fields).filter(([column]) => !isBilling(column));
  const billing = Object.entries(fields).filter(([column]) => isBilling(column));
  const id = await insert(owner, "customers", {
    family_name: "山田",
    given_name: `花子${number}`,
    family_name_kana: "やまだ",
    given_name_kana: "はなこ",
    prefecture: "東京都",
    city: "世田谷区",
    address_line: "桜丘1-2-3",
    search_name: `山田花子${number} やまだはなこ`,
    search_address: "東京都世田谷区桜丘123",
    search_phone: "",
    ...Object.fromEntries(own),
  });
  await insert(
    owner,
    "customer_billing",
    {
      customer_id: id,
      registration_route: "コールセンター",
      payment_method: "現金",
      collection_method: "訪問時回収",
      ...Object.fromEntries(billing),
    },
    "customer_id",
  );
  if (memo !== undefined)
    await insert(owner, "customer_office_notes", { customer_id: id, call_center_memo: memo }, "customer_id");
  return id;
}

const BILLING_COLUMNS = [
  "billing_name",
  "billing_postal_code",
  "billing_address",
  "payment_method",
  "collection_method",
  "registration_route",
  "referrer_code",
  "dm_refused",
];

export function buildCase(
  owner: Client,
  values: Record<string, unknown> & { created_by: number; customer_id: number },
): Promise<number> {
  const number = next();
  return insert(owner, "cases", {
    case_number: `20260101-${String(number).padStart(4, "0")}`,
    status: "pending",
    title: `庭の草取り${number}`,
    request_detail: "庭の草取りをお願いしたい。",
    ...values,
  });
}

export function buildReport(
  owner: Client,
  values: Record<string, unknown> & {
    case_id: number;
    customer_id: number;
    partner_id: number;
    reporter_id: number;
  },
): Promise<number> {
  return insert(owner, "reports", { status: "submitted", conversation: "お元気でした。", ...values });
}
