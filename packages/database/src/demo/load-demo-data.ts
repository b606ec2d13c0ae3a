import { randomUUID } from "node:crypto";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Client } from "pg";
import { withClient } from "../migrate/ensure-database";
import { demoCases, type DemoCase } from "./demo-cases";
import { insertMasters } from "./demo-masters";
import { insertCustomers, insertUsers, type DemoWorld } from "./demo-people";
import { DEMO_PHOTO, drawDemoPhotos, storeFile } from "./demo-photos";
import { insertCircle, insertOffers, insertStores } from "./demo-stores";
import { CONVERSATIONS } from "./demo-words";
import { insertRows } from "./insert-rows";
import { createRandom, type Random } from "./random";
import { withVersion } from "./with-version";

export interface DemoDataOptions {
  ownerUrl: string;
  /** The folder of the disk file store. */
  filesDir: string;
  onProgress?: (step: string) => void;
  now?: Date;
}

const REPORTS_WITH_PHOTOS = 120;

/** Five stores, 300 customers, 1,000 cases in every state, reports with photos; once, into an empty database. */
export async function loadDemoData({
  ownerUrl,
  filesDir,
  onProgress = () => undefined,
  now = new Date(),
}: DemoDataOptions): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM users LIMIT 1");
    if (rowCount) return false;
    const random = createRandom(20_260_401);
    await client.query("BEGIN");
    onProgress("stores, people and services");
    const world = await insertWorld(client, random, now);
    onProgress("1,000 cases");
    const cases = demoCases(world, random, now);
    const ids = await insertRows(client, "cases", cases);
    await insertHistory(client, cases, ids, world.operatorId);
    await keepNumbersGoing(client);
    await insertCircle(client, { ...world, partnerUserId: world.partnerUserIds[0] ?? 0, now });
    onProgress("reports with photos");
    await insertReports(client, world, { cases, ids, filesDir, random });
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return true;
  });
}

async function insertWorld(client: Client, random: Random, now: Date): Promise<DemoWorld> {
  const masters = await insertMasters(client);
  const stores = await insertStores(client, random, now);
  await insertOffers(client, stores.partnerIds, masters.serviceIds);
  const customerIds = await insertCustomers(client, random, stores.partnerIds);
  return { ...masters, ...stores, customerIds, ...(await insertUsers(client, stores)) };
}

async function insertHistory(
  client: Client,
  cases: readonly DemoCase[],
  ids: readonly number[],
  operatorId: number,
): Promise<void> {
  const rows = cases.map((row, index) => ({
    case_id: ids[index],
    partner_id: row.partner_id,
    actor_id: operatorId,
    actor_name: "三浦 さやか",
    actor_type: "operator",
    action: row.status === "draft" ? "save_draft" : "submit",
    from_status: null,
    to_status: row.status === "draft" ? "draft" : row.partner_id === null ? "pending" : "confirmed",
    at: row.created_at,
  }));
  await insertRows(client, "case_history", rows);
}

/** The next number of each day follows the demo's. */
async function keepNumbersGoing(client: Client): Promise<void> {
  await client.query(`INSERT INTO case_number_counters (day, last)
    SELECT to_date(split_part(case_number, '-', 1), 'YYYYMMDD'), max(split_part(case_number, '-', 2)::int)
    FROM cases WHERE case_number IS NOT NULL GROUP BY 1`);
}

interface ReportSource {
  cases: readonly DemoCase[];
  ids: readonly number[];
  filesDir: string;
  random: Random;
}

async function insertReports(
  client: Client,
  world: DemoWorld,
  { cases, ids, filesDir, random }: ReportSource,
): Promise<void> {
  const reported = cases.flatMap((row, index) =>
    row.status === "reported" ? [{ row, caseId: ids[index] ?? 0 }] : [],
  );
  const reports = reported.map(({ row, caseId }) => demoReport(world, row, caseId, random));
  const reportIds = await insertRows(client, "reports", reports);
  const newest = reported
    .map((entry, index) => ({ ...entry, reportId: reportIds[index] ?? 0 }))
    .sort((a, b) => String(b.row.visit_start).localeCompare(String(a.row.visit_start)))
    .slice(0, REPORTS_WITH_PHOTOS);
  await insertPhotos(client, world, newest, filesDir);
}

function demoReport(
  world: DemoWorld,
  row: DemoCase,
  caseId: number,
  random: Random,
): Record<string, unknown> {
  const fee = Math.round(Number(row["estimated_price"]) * 1.1);
  const finished = String(row["finished_at"]);
  const rate = rateOn(world, row.partner_id, tokyoDate(new Date(String(row.visit_start))));
  return {
    ...withVersion({ created_at: finished, updated_at: finished }),
    case_id: caseId,
    customer_id: row.customer_id,
    partner_id: row.partner_id,
    reporter_id: row.assignee_ids[0],
    status: row["report_approved"] ? "approved" : "submitted",
    conversation: random.pick(CONVERSATIONS),
    work_summary: `${String(row["title"])}を行いました。`,
    condition: "お変わりありません。",
    support_minutes: row["estimated_minutes"],
    support_type_id: row["support_type_id"],
    service_type_ids: [world.serviceTypeIds[world.serviceIds.indexOf(row.service_id ?? 0)]],
    headcount: 1,
    member_ids: [],
    fee,
    transport: random.pick([0, 300, 500]),
    voucher: 0,
    expenses: random.chance(10) ? 800 : 0,
    payment_method: "現金",
    collection_method: "訪問時回収",
    collected: true,
    partner_rate_id: rate?.id,
    ...rate?.rates,
    primary_concierge_id: row.assignee_ids[0],
    submitted_at: finished,
    reviewed_at: row["report_approved"] ? finished : null,
  };
}

/** The version of the store's rates that was in force on a day. */
function rateOn({ partnerIds, ratesOf }: DemoWorld, partnerId: number | null, day: string) {
  return ratesOf[partnerIds.indexOf(partnerId ?? 0)]?.findLast(({ from }) => from <= day);
}

interface PhotographedReport {
  row: DemoCase;
  reportId: number;
}

async function insertPhotos(
  client: Client,
  world: DemoWorld,
  reports: readonly PhotographedReport[],
  filesDir: string,
): Promise<void> {
  const pictures = await drawDemoPhotos();
  const planned = reports.flatMap(({ row, reportId }, index) =>
    [0, 1].map((offset) => {
      const [year, month] = tokyoDate(new Date(String(row["finished_at"]))).split("-");
      const picture = pictures[(index % 2) * 2 + offset] ?? pictures[0];
      return {
        reportId,
        position: offset + 1,
        picture,
        partnerId: row.partner_id,
        key: `reports/${year}/${month}/${reportId}/photo_00${offset + 1}.jpg`,
      };
    }),
  );
  await Promise.all(planned.map(({ key, picture }) => picture && storeFile(filesDir, key, picture)));
  const fileIds = await insertRows(
    client,
    "files",
    planned.map(({ key, picture, partnerId, position }) => ({
      upload_id: randomUUID(),
      purpose: "report_photo",
      status: "attached",
      key,
      file_name: `photo_${position}.jpg`,
      content_type: "image/jpeg",
      byte_size: picture?.length ?? 0,
      ...DEMO_PHOTO,
      partner_id: partnerId,
      created_by: world.operatorId,
      created_at: new Date().toISOString(),
    })),
  );
  const links = planned.map(({ reportId, position }, index) => ({
    report_id: reportId,
    file_id: fileIds[index],
    position,
  }));
  await insertRows(client, "report_files", links);
}
