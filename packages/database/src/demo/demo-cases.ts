import { formatCaseNumber } from "@magokoro/domain/case/case-number";
import { addDays, tokyoDate, tokyoInstant } from "@magokoro/domain/date/tokyo-date";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { DECLINE_REASONS, SERVICES } from "./demo-words";
import type { DemoWorld } from "./demo-people";
import type { Random } from "./random";
import { withVersion } from "./with-version";

/** How the thousand cases are spread over the states. */
const STATES = [
  { status: "draft", count: 10 },
  { status: "pending", count: 20 },
  { status: "confirmed", count: 25 },
  { status: "assigned", count: 130 },
  { status: "in_progress", count: 5 },
  { status: "completed", count: 30 },
  { status: "reported", count: 740 },
  { status: "cancelled", count: 40 },
] as const;

const SLOTS = [
  ["09:00", "10:30"],
  ["11:00", "12:00"],
  ["13:30", "15:00"],
  ["15:30", "17:00"],
] as const;

export type DemoCase = Record<string, unknown> & {
  status: string;
  partner_id: number | null;
  service_id: number | null;
  customer_id: number;
  assignee_ids: number[];
  created_at: string;
  visit_start: string | null;
};

/** Gives each concierge one free slot after the other, in the past or from today on. */
function createDiary(today: string) {
  const used = new Map<string, number>();
  return (conciergeId: number, direction: "past" | "ahead"): { start: Date; end: Date } => {
    const key = `${conciergeId}:${direction}`;
    const position = used.get(key) ?? 0;
    used.set(key, position + 1);
    const [from, to] = SLOTS[position % SLOTS.length] ?? SLOTS[0];
    const days = Math.floor(position / SLOTS.length);
    const day = addDays(today, direction === "past" ? -1 - days * 4 : days * 2);
    return { start: tokyoInstant(day, from), end: tokyoInstant(day, to) };
  };
}

export function demoCases(world: DemoWorld, random: Random, now: Date): DemoCase[] {
  const today = tokyoDate(now);
  const diary = createDiary(today);
  const numbers = new Map<string, number>();
  return STATES.flatMap(({ status, count }) =>
    Array.from({ length: count }, (_, index) =>
      demoCase({ world, random, now, today, diary, numbers }, status, index),
    ),
  );
}

interface Context {
  world: DemoWorld;
  random: Random;
  now: Date;
  today: string;
  diary: ReturnType<typeof createDiary>;
  numbers: Map<string, number>;
}

const VISITED = ["in_progress", "completed", "reported"];

function demoCase(context: Context, status: (typeof STATES)[number]["status"], index: number): DemoCase {
  const { world, random, now, today } = context;
  // The first store gets the largest share, so that the demo accounts have something to look at.
  const partner = index % 3 === 0 ? 0 : random.below(world.partnerIds.length);
  const ordered = random.pick(SERVICES);
  const service = SERVICES.indexOf(ordered);
  const { name, price, minutes, request } = ordered;
  const isWithPartner = !["draft", "pending"].includes(status);
  const hasConcierge = VISITED.includes(status) || (status === "assigned" && index % 5 !== 0);
  const hasTime = VISITED.includes(status) || (hasConcierge && index % 4 !== 0);
  const staff = world.conciergeIds[partner] ?? [];
  const conciergeId = hasConcierge ? (staff[index % 4 === 1 ? 0 : random.below(staff.length)] ?? null) : null;
  const visit =
    hasTime && conciergeId !== null
      ? context.diary(conciergeId, status === "assigned" || status === "in_progress" ? "ahead" : "past")
      : null;
  const created = createdAt(status, visit, now, random);
  const caseNumber = status === "draft" ? null : nextNumber(context.numbers, tokyoDate(created));
  const isDeclined = status === "pending" && index % 4 === 0;
  return {
    ...withVersion({}),
    case_number: caseNumber,
    kind: "support",
    kind_detail: {},
    customer_id: random.pick(world.customerIds[partner] ?? []),
    partner_id: isWithPartner ? (world.partnerIds[partner] ?? null) : null,
    service_id: world.serviceIds[service] ?? null,
    support_type_id: world.supportTypeIds[service],
    status,
    title: name,
    request_detail: request,
    contact_channel: "電話",
    order_route: "コールセンター",
    priority: random.chance(6) ? "urgent" : random.chance(12) ? "high" : "normal",
    requested_date: visit ? tokyoDate(visit.start) : addDays(today, 3 + random.below(10)),
    requested_time_from: random.chance(50) ? "10:00" : null,
    requested_time_to: null,
    visit_start: visit?.start.toISOString() ?? null,
    visit_end: visit?.end.toISOString() ?? null,
    estimated_minutes: minutes,
    estimated_price: price,
    assignee_ids: conciergeId === null ? [] : [conciergeId],
    primary_concierge_id: conciergeId,
    partner_seen_at: isWithPartner && status !== "confirmed" ? created.toISOString() : null,
    decline_reason: isDeclined ? random.pick(DECLINE_REASONS) : null,
    cancel_reason: status === "cancelled" ? "お客様のご都合によりキャンセルとなりました。" : null,
    started_at: VISITED.includes(status) ? (visit?.start.toISOString() ?? null) : null,
    finished_at: ["completed", "reported"].includes(status) ? (visit?.end.toISOString() ?? null) : null,
    status_since: statusSince(status, visit, created).toISOString(),
    report_approved: status === "reported" && index % 12 !== 0,
    search_text: normalizeSearchText(`${name}${caseNumber ?? ""}`),
    created_by: world.operatorId,
    created_at: created.toISOString(),
    updated_at: created.toISOString(),
  };
}

const HOUR_MS = 3_600_000;

function statusSince(status: string, visit: { start: Date; end: Date } | null, created: Date): Date {
  if (!visit || !VISITED.includes(status)) return created;
  return status === "in_progress" ? visit.start : visit.end;
}

/** Waiting cases are hours to three days old; a visited one came in some days before its visit. */
function createdAt(status: string, visit: { start: Date } | null, now: Date, random: Random): Date {
  if (["draft", "pending", "confirmed"].includes(status))
    return new Date(now.getTime() - (1 + random.below(70)) * HOUR_MS);
  const before = visit && visit.start < now ? visit.start : now;
  return new Date(before.getTime() - (24 + random.below(24 * 6)) * HOUR_MS);
}

function nextNumber(numbers: Map<string, number>, day: string): string {
  const sequence = (numbers.get(day) ?? 0) + 1;
  numbers.set(day, sequence);
  return formatCaseNumber(day, sequence);
}
