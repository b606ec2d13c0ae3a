import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { WeekHours } from "@magokoro/domain/date/week-hours";
import type { ClientBase } from "pg";
import { DEMO_PARTNERS } from "./demo-places";
import { HELPERS, SERVICES } from "./demo-words";
import { insertRows } from "./insert-rows";
import { demoPhone } from "./phones";
import { createRandom, type Random } from "./random";
import { withVersion } from "./with-version";

const RATES = { primary_rate_bp: 1000, performer_rate_bp: 5000 };
/** What the first store paid before: its older reports were worked out by it. */
const FORMER_RATES = { ...RATES, performer_rate_bp: 4500 };

export interface DemoRate {
  id: number;
  /** In force from this day until the next version's. */
  from: string;
  rates: typeof RATES;
}

export interface DemoStores {
  partnerIds: number[];
  /** By store, in the order of `partnerIds`; so are the rates, the oldest first. */
  conciergeIds: number[][];
  ratesOf: DemoRate[][];
}

const week = (weekdays: readonly number[], ...spans: readonly (readonly [string, string])[]): WeekHours =>
  weekdays.flatMap((weekday) => spans.map(([from, to]) => ({ weekday, from, to })));

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** How each store works, in the order of the stores. */
const TERMS = [
  { openHours: week([...MONDAY_TO_FRIDAY, 6], ["09:00", "18:00"]), replyHours: 4, closesOnHolidays: true },
  { openHours: week([1, 2, 3, 4, 5, 6, 0], ["08:30", "19:00"]), replyHours: 2, closesOnHolidays: false },
  {
    openHours: [...week(MONDAY_TO_FRIDAY, ["09:00", "17:30"]), ...week([6], ["09:00", "13:00"])],
    replyHours: 4,
    closesOnHolidays: true,
  },
  {
    openHours: week(MONDAY_TO_FRIDAY, ["09:00", "12:00"], ["13:00", "18:00"]),
    replyHours: 8,
    closesOnHolidays: true,
  },
  { openHours: week([2, 3, 4, 5, 6], ["10:00", "19:00"]), replyHours: 6, closesOnHolidays: false },
] as const;

/** One can be called at night. */
const NIGHT = {
  night_name: "佐々木 健一",
  night_phone: "+819010000001",
  night_email: "night@magokoro.example",
};
const NO_NIGHT = { night_name: null, night_phone: null, night_email: null };

/** What each helper can do and when, by position in the store. */
const HELPER_TERMS = [
  { skills: ["お掃除", "お庭", "付き添い"], workingHours: week(MONDAY_TO_FRIDAY, ["09:00", "17:00"]) },
  { skills: ["お掃除", "お庭", "力仕事"], workingHours: week(MONDAY_TO_FRIDAY, ["09:00", "17:00"]) },
  { skills: ["お掃除", "傾聴"], workingHours: week([1, 3, 5], ["09:00", "12:00"], ["13:00", "16:00"]) },
  { skills: ["お庭", "剪定", "力仕事"], workingHours: week([...MONDAY_TO_FRIDAY, 6], ["08:00", "15:00"]) },
  { skills: ["付き添い", "傾聴"], workingHours: week([2, 4, 6], ["10:00", "18:00"]) },
  { skills: ["お掃除", "お庭"], workingHours: week(MONDAY_TO_FRIDAY, ["13:00", "19:00"]) },
] as const;

export async function insertStores(client: ClientBase, random: Random, now: Date): Promise<DemoStores> {
  const year = Number(tokyoDate(now).slice(0, 4));
  const partners = DEMO_PARTNERS.map((partner, index) => ({
    code: partner.code,
    name: partner.name,
    representative: partner.representative[0],
    representative_kana: partner.representative[1],
    phone: demoPhone(random, partner.areaCode),
    email: `store${index + 1}@magokoro.example`,
    postal_code: partner.postalCode,
    prefecture: partner.prefecture,
    city: partner.city,
    address_line: partner.addressLine,
    latitude: partner.latitude,
    longitude: partner.longitude,
    location_precision: "point",
    open_hours: TERMS[index]?.openHours,
    closed_dates: [`${year}-12-31`, `${year + 1}-01-01`, `${year + 1}-01-02`, `${year + 1}-01-03`],
    closes_on_holidays: TERMS[index]?.closesOnHolidays,
    reply_hours: TERMS[index]?.replyHours,
    ...(index === 0 ? NIGHT : NO_NIGHT),
    contract_from: "2020-01-01",
    contract_to: null,
    may_issue_accounts: index === 1,
    closed_days: [],
    ...RATES,
    invoice_number: partner.invoiceNumber,
    status: "active",
  }));
  const partnerIds = await insertRows(client, "partners", partners.map(withVersion));
  const ratesOf = await insertRates(client, partnerIds, now);
  const areas = DEMO_PARTNERS.flatMap((partner, index) =>
    partner.areas.map((area) => ({ partner_id: partnerIds[index], ...area })),
  );
  await insertRows(client, "partner_service_areas", areas);
  const conciergeIds: number[][] = [];
  for (const [index, partnerId] of partnerIds.entries()) {
    const helpers = HELPER_TERMS.map(({ skills, workingHours }, position) => {
      const [name, kana] = HELPERS[(position + index * 2) % HELPERS.length] ?? HELPERS[0];
      return {
        partner_id: partnerId,
        name,
        kana,
        phone: demoPhone(random, "090-3"),
        email: `helper${index * 10 + position + 1}@magokoro.example`,
        employment_type: position === 0 ? "full_time" : "part_time",
        hired_on: `${2020 + position}-04-01`,
        skills,
        working_hours: workingHours,
        status: "active",
      };
    });
    conciergeIds.push(await insertRows(client, "concierges", helpers.map(withVersion)));
  }
  return { partnerIds, conciergeIds, ratesOf };
}

/** Each store has a version; the first has had another before last month. */
async function insertRates(
  client: ClientBase,
  partnerIds: readonly number[],
  now: Date,
): Promise<DemoRate[][]> {
  const lastMonth = `${addDays(`${tokyoDate(now).slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const planned = partnerIds.map((partnerId, index) => ({
    partnerId,
    versions:
      index === 0
        ? [
            { from: "2020-01-01", rates: FORMER_RATES },
            { from: lastMonth, rates: RATES },
          ]
        : [{ from: "2020-01-01", rates: RATES }],
  }));
  const rows = planned.flatMap(({ partnerId, versions }) =>
    versions.map(({ from, rates }) => ({
      partner_id: partnerId,
      valid_from: from,
      ...rates,
      created_at: now.toISOString(),
    })),
  );
  const ids = await insertRows(client, "partner_rates", rows);
  return planned.map(({ versions }) => versions.map((version) => ({ ...version, id: ids.shift() ?? 0 })));
}

/** Every store offers all; some have a price of their own. */
export async function insertOffers(
  client: ClientBase,
  partnerIds: readonly number[],
  serviceIds: readonly number[],
): Promise<void> {
  const random = createRandom(20_261_130);
  const offers = partnerIds.flatMap((partnerId) =>
    serviceIds.map((serviceId, index) => ({
      partner_id: partnerId,
      service_id: serviceId,
      price: random.chance(25) ? (SERVICES[index]?.price ?? 0) + 500 * (1 + random.below(3)) : null,
    })),
  );
  await insertRows(client, "partner_services", offers);
}

interface Circle {
  partnerIds: readonly number[];
  conciergeIds: readonly number[][];
  operatorId: number;
  /** The account of the first store, which asks. */
  partnerUserId: number;
  now: Date;
}

/**
 * Single days, who suits whom, and one open wish, all of the first store. The first two helpers, whose accounts
 * one may try, keep their week and are kept from nobody.
 */
export async function insertCircle(client: ClientBase, circle: Circle): Promise<void> {
  const { partnerIds, conciergeIds, partnerUserId, now } = circle;
  const [partnerId] = partnerIds;
  const [familiar, second, third, fourth] = conciergeIds[0] ?? [];
  const today = tokyoDate(now);
  await insertRows(client, "concierge_days", [
    { concierge_id: third, day: addDays(today, 5), hours: [], note: "お子さんの行事" },
    { concierge_id: third, day: addDays(today, 6), hours: [], note: null },
    {
      concierge_id: fourth,
      day: addDays(today, 3),
      hours: [{ from: "10:00", to: "13:00" }],
      note: "午後は通院",
    },
  ]);
  const { rows: customers } = await client.query<{ id: number }>(
    "SELECT customer_id AS id FROM store_customers WHERE partner_id = $1 ORDER BY customer_id LIMIT 4",
    [partnerId],
  );
  const fits = [
    { concierge_id: familiar, kind: "familiar", note: "長く担当し、ご信頼いただいています。" },
    { concierge_id: second, kind: "familiar", note: null },
    { concierge_id: third, kind: "ng", note: "犬が苦手なため。" },
    { concierge_id: fourth, kind: "ng", note: "お客様のご希望です。" },
  ].map((fit, index) => ({ ...fit, customer_id: customers[index]?.id, created_at: now.toISOString() }));
  await insertRows(client, "concierge_fits", fits);
  const present = DEMO_PARTNERS[0].areas.map(({ prefecture, city }) => ({ prefecture, city }));
  await insertRows(client, "partner_requests", [
    {
      partner_id: partnerId,
      kind: "areas",
      wish: { areas: [...present, { prefecture: "東京都", city: "調布市" }] },
      message: "調布市からのお問い合わせが増えています。",
      status: "open",
      requester_name: DEMO_PARTNERS[0].representative[0],
      created_by: partnerUserId,
      created_at: now.toISOString(),
      version: 1,
    },
  ]);
}
