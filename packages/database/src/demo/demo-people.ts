import { customerSearchKeys } from "@magokoro/domain/customer/customer-search-keys";
import type { ClientBase } from "pg";
import { hashPassword } from "../password/hash-password";
import { DEMO_PASSWORD } from "./demo-accounts";
import { DEMO_PARTNERS } from "./demo-places";
import type { DemoMasters } from "./demo-masters";
import type { DemoStores } from "./demo-stores";
import { FAMILY_NAMES, HELPERS, MEN, WOMEN } from "./demo-words";
import { insertRows } from "./insert-rows";
import { demoPhone } from "./phones";
import type { Random } from "./random";
import { withVersion } from "./with-version";

export interface DemoWorld extends DemoMasters, DemoStores {
  /** By store, in the order of `partnerIds`. */
  customerIds: number[][];
  operatorId: number;
  /** The user of each store, in the order of `partnerIds`. */
  partnerUserIds: number[];
}

const CUSTOMERS_PER_PARTNER = 60;

export async function insertCustomers(
  client: ClientBase,
  random: Random,
  partnerIds: readonly number[],
): Promise<number[][]> {
  const all: number[][] = [];
  for (const [index, partner] of DEMO_PARTNERS.entries()) {
    const people = Array.from({ length: CUSTOMERS_PER_PARTNER }, () => ({
      customer: demoCustomer(random, partner, partnerIds[index]),
      billing: demoBilling(random),
    }));
    const rows = people.map(({ customer }) => customer);
    const ids = await insertRows(client, "customers", await withMemberNumbers(client, rows));
    const billing = people.map(({ billing }, position) => ({ ...billing, customer_id: ids[position] }));
    await insertRows(client, "customer_billing", billing);
    all.push(ids);
  }
  return all;
}

async function withMemberNumbers(
  client: ClientBase,
  rows: Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const { rows: numbers } = await client.query<{ number: string }>(
    "SELECT 'M' || lpad(nextval('member_number_seq')::text, 7, '0') AS number FROM generate_series(1, $1)",
    [rows.length],
  );
  return rows.map((row, index) => withVersion({ ...row, member_number: numbers[index]?.number }));
}

function demoCustomer(
  random: Random,
  partner: (typeof DEMO_PARTNERS)[number],
  partnerId: number | undefined,
): Record<string, unknown> {
  const isWoman = random.chance(65);
  const [familyName, familyNameKana] = random.pick(FAMILY_NAMES);
  const [givenName, givenNameKana] = random.pick<readonly [string, string]>(isWoman ? WOMEN : MEN);
  const { prefecture, city } = partner;
  const district = random.pick<(typeof partner.districts)[number]>(partner.districts);
  const addressLine = `${district.town}${1 + random.below(5)}-${1 + random.below(20)}-${1 + random.below(15)}`;
  const building = random.chance(25)
    ? `${random.pick(["コーポ", "メゾン", "ハイツ"])}${random.pick(["さくら", "みどり", "ひかり"])} ${101 + random.below(3) * 100 + random.below(6)}号`
    : null;
  const homePhone = random.chance(85) ? demoPhone(random, partner.areaCode) : null;
  const mobilePhone = homePhone === null || random.chance(40) ? demoPhone(random, "090-2") : null;
  const keys = customerSearchKeys({
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    prefecture,
    city,
    addressLine,
    building,
    homePhone,
    mobilePhone,
    contacts: [],
  });
  return {
    family_name: familyName,
    given_name: givenName,
    family_name_kana: familyNameKana,
    given_name_kana: givenNameKana,
    gender: isWoman ? "female" : "male",
    birth_date: `${1932 + random.below(25)}-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`,
    home_phone: homePhone,
    mobile_phone: mobilePhone,
    postal_code: district.postalCode,
    prefecture,
    city,
    address_line: addressLine,
    building,
    ...locationIn(district, random),
    partner_id: random.chance(80) ? partnerId : null,
    is_facility: false,
    care_call_refused: random.chance(10),
    address_faulty: false,
    hobbies: random.chance(40) ? random.pick(["俳句", "園芸", "大正琴", "囲碁", "編み物"]) : null,
    alert_note: random.chance(8)
      ? random.pick([
          "耳が遠いため、大きな声でゆっくりお話しください。",
          "室内で小型犬を飼われています。",
          "玄関の段差で転倒されたことがあります。",
        ])
      : null,
    status: "active",
    search_name: keys.searchName,
    search_address: keys.searchAddress,
    search_phone: keys.searchPhone,
    search_grams: keys.searchGrams,
    visit_count: 0,
  };
}

function demoBilling(random: Random): Record<string, unknown> {
  return {
    registration_route: random.pick(["コールセンター", "紹介", "地域包括支援センター", "Web"]),
    payment_method: random.pick(["現金", "口座振替", "請求書"]),
    collection_method: random.pick(["訪問時回収", "後日請求"]),
    dm_refused: random.chance(10),
  };
}

export async function insertUsers(
  client: ClientBase,
  { partnerIds, conciergeIds }: Pick<DemoWorld, "partnerIds" | "conciergeIds">,
): Promise<Pick<DemoWorld, "operatorId" | "partnerUserIds">> {
  const hash = await hashPassword(DEMO_PASSWORD);
  const user = (
    email: string,
    name: string,
    kana: string,
    userType: string,
    partnerId: number | null,
    conciergeId: number | null,
  ) =>
    withVersion({
      email,
      password_hash: hash,
      name,
      name_kana: kana,
      user_type: userType,
      partner_id: partnerId,
      concierge_id: conciergeId,
      status: "active",
      must_change_password: false,
    });
  const partners = DEMO_PARTNERS.map((partner, index) =>
    user(
      index === 0 ? "partner@magokoro.example" : `partner${index + 1}@magokoro.example`,
      partner.representative[0],
      partner.representative[1],
      "partner",
      partnerIds[index] ?? null,
      null,
    ),
  );
  /** The account of a store's concierge, by position: as `insertStores` named them. */
  const helper = (email: string, partner: number, position: number) => {
    const [name, kana] = HELPERS[(position + partner * 2) % HELPERS.length] ?? HELPERS[0];
    return user(
      email,
      name,
      kana,
      "concierge",
      partnerIds[partner] ?? null,
      conciergeIds[partner]?.[position] ?? null,
    );
  };
  const [, operatorId = 0, ...partnerUserIds] = await insertRows(client, "users", [
    user("admin@magokoro.example", "本部 管理者", "ほんぶ かんりしゃ", "admin", null, null),
    user("operator@magokoro.example", "三浦 さやか", "みうら さやか", "operator", null, null),
    ...partners,
    helper("concierge@magokoro.example", 0, 0),
    helper("concierge2@magokoro.example", 1, 0),
    helper("concierge3@magokoro.example", 0, 1),
  ]);
  return { operatorId, partnerUserIds: partnerUserIds.slice(0, DEMO_PARTNERS.length) };
}

/** Mostly the centre of the town, as its postal code gives it; some were moved to the very house. */
function locationIn(
  { latitude, longitude }: (typeof DEMO_PARTNERS)[number]["districts"][number],
  random: Random,
): Record<string, unknown> {
  const [north, east] = [random.below(400) - 200, random.below(400) - 200];
  return north % 10 === 0
    ? {
        latitude: latitude + north / 100_000,
        longitude: longitude + east / 100_000,
        location_precision: "point",
      }
    : { latitude, longitude, location_precision: "town" };
}
