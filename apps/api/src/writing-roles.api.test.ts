import { randomUUID } from "node:crypto";
import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import { MASTERS } from "@magokoro/contract/masters/all-masters";
import { allGrants } from "@magokoro/database/grants/all-grants";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { Actor } from "./authz/actor";
import { scopeOf } from "./authz/scope";
import { recordAudit } from "./features/audit/record-audit";
import { insertCase, insertLogEntry, recordTransition } from "./features/cases/case-writes.repository";
import { findDays, putDay, removeDay } from "./features/concierges/concierge-days.repository";
import { findFits, putFit, removeFit } from "./features/concierges/concierge-fits.repository";
import {
  insertCustomer,
  replaceContacts,
  updateCustomer,
} from "./features/customers/customer-writes.repository";
import { insertFile } from "./features/files/files.repository";
import { insertMasterRow, updateMasterRow } from "./features/masters/master-register.repository";
import { insertNotice } from "./features/notices/notices.repository";
import { insertRate } from "./features/partners/partner-rates.repository";
import {
  insertPartner,
  replaceAreas,
  replaceServices,
  updatePartnerRow,
} from "./features/partners/partner-writes.repository";
import { insertRequest, setAnswer, setWithdrawn } from "./features/partner-requests/requests.repository";
import { insertReport, replaceReportFiles } from "./features/reports/report-writes.repository";
import type { Tx } from "./platform/db/tx";
import { buildRequest } from "./testing/build-request";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { MASTER_SAMPLES } from "./testing/master-samples";
import { startTestApi, type TestApi } from "./testing/start-test-api";

interface World {
  actor: Actor;
  partnerId: number;
  helperId: number;
  customerId: number;
  /** A visit of that customer, still open. */
  caseId: number;
  /** Another, finished and without a report. */
  finishedId: number;
  /** A report with its store. */
  filedReportId: number;
  /** Of the store, waiting for an answer. */
  requestId: number;
  otherUserId: number;
  serviceId: number;
}

type Write = (tx: Tx, world: World) => Promise<unknown>;

const newCustomer = ({ actor }: World) => ({
  familyName: "鈴木",
  givenName: "きく",
  familyNameKana: "すずき",
  givenNameKana: "きく",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "1-1",
  searchName: "",
  searchAddress: "",
  searchPhone: "",
  registrationRoute: "紹介",
  paymentMethod: "現金",
  collectionMethod: "訪問時回収",
  // Without a store of its own a customer is in no store's sight.
  partnerId: actor.partnerId,
});
const CONTACT = { name: "鈴木 太郎", kana: "すずき たろう", relationship: "長男" };

const newFile = (world: World) => ({
  uploadId: randomUUID(),
  purpose: "report_photo" as const,
  status: "ready" as const,
  key: "reports/x.jpg",
  fileName: "x.jpg",
  contentType: "image/jpeg",
  partnerId: world.partnerId,
  createdBy: world.actor.userId,
});
const newReport = (tx: Tx, world: World) =>
  insertReport(tx, {
    status: "draft",
    caseId: world.finishedId,
    customerId: world.customerId,
    partnerId: world.partnerId,
    reporterId: world.helperId,
  });
const newRequest = (tx: Tx, { actor, partnerId }: World) =>
  insertRequest(tx, {
    ...{ partnerId, kind: "code", conciergeId: null, wish: { code: "P9" }, message: null },
    ...{ requesterName: "店長", createdBy: actor.userId },
  });
/** A store has only those that were filed. */
const aReport = async (tx: Tx, world: World) =>
  world.actor.userType === "partner" ? world.filedReportId : newReport(tx, world);
/** Changes nothing, by the columns that are given, and says how many rows it reached. */
const touch = (table: string, column: string, where: (world: World) => string): Write => {
  return async (tx, world) =>
    mustReach(await tx.run(`UPDATE ${table} SET ${column} = ${column} WHERE ${where(world)}`));
};
const mustReach = (rows: number) => {
  if (rows === 0) throw new Error("no row was reached");
};

const newPartner = {
  name: "新しい店",
  representative: "代表",
  representativeKana: "だいひょう",
  phone: "+81312345678",
  email: "new-store@example.jp",
  prefecture: "東京都",
  city: "府中市",
  addressLine: "1-1",
};
const newRate = ({ partnerId, actor }: World) => ({
  partnerId,
  validFrom: "2099-01-01",
  primaryRateBp: 1000,
  performerRateBp: 5000,
  createdBy: actor.userId,
});
const offer = (tx: Tx, { partnerId, serviceId }: World) =>
  replaceServices(tx, partnerId, [{ serviceId, price: 3000 }]);

/** Each master has the table of its name. */
const masterWrites: [string, Write][] = Object.entries(MASTERS).flatMap(([key, master]) => {
  const table = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const sample = MASTER_SAMPLES[key as keyof typeof MASTERS]("見本");
  const insert = (tx: Tx) => insertMasterRow(tx, master, sample);
  const { code: _fixed, ...changeable } = sample;
  const update = async (tx: Tx) =>
    updateMasterRow(tx, master, await insert(tx), { ...changeable, status: "inactive" });
  return [
    [`INSERT ${table}`, insert],
    [`UPDATE ${table}`, update],
  ];
});

const CHRISTMAS = { first: "2026-12-24", last: "2026-12-24" };

/** How each table is really written; a grant to write without an example here fails the test. */
const WRITES: Record<string, Write> = {
  "INSERT audit_logs": (tx, { actor, customerId }) =>
    recordAudit(tx, actor, { action: "customer.view", objectType: "customer", objectId: customerId }),
  "UPDATE case_assignments": touch("case_assignments", "seen_at", ({ caseId }) => `case_id = ${caseId}`),
  "UPDATE notices": async (tx, world) => {
    const { actor, caseId } = world;
    const facts = { caseNumber: "20260401-0001", title: "庭の草取り" };
    await insertNotice(tx, {
      userId: actor.userId,
      kind: "visit_moved",
      caseId,
      facts: noticeFacts.parse(facts),
    });
    await touch("notices", "read_at", () => `user_id = ${actor.userId}`)(tx, world);
  },
  "INSERT case_history": (tx, { actor, caseId, partnerId }) =>
    recordTransition(tx, actor, {
      caseId,
      partnerId,
      action: "start",
      from: "assigned",
      to: "in_progress",
    }),
  "INSERT case_log_entries": (tx, { actor, caseId }) => insertLogEntry(tx, actor, caseId, "お電話しました。"),
  "INSERT cases": (tx, { actor, customerId, partnerId }) =>
    insertCase(tx, { status: "draft", customerId, partnerId, createdBy: actor.userId }),
  "UPDATE cases": touch("cases", "status", ({ caseId }) => `id = ${caseId}`),
  "DELETE cases": async (tx, { actor, customerId, partnerId }) => {
    const id = await insertCase(tx, {
      status: "draft",
      customerId,
      partnerId,
      createdBy: actor.userId,
    });
    mustReach(await tx.run("DELETE FROM cases WHERE id = $1", [id]));
  },
  "INSERT concierges": (tx, { partnerId }) =>
    tx.run(
      "INSERT INTO concierges (partner_id, name, kana, email) VALUES ($1, '新人', 'しんじん', 'x@example.jp')",
      [partnerId],
    ),
  "UPDATE concierges": touch("concierges", "status", ({ helperId }) => `id = ${helperId}`),
  "INSERT concierge_days": (tx, { helperId }) =>
    putDay(tx, helperId, { day: "2026-12-24", hours: [], note: "私用" }),
  "UPDATE concierge_days": async (tx, { helperId }) => {
    for (const note of ["私用", null]) await putDay(tx, helperId, { day: "2026-12-24", hours: [], note });
  },
  "DELETE concierge_days": async (tx, world) => {
    await WRITES["INSERT concierge_days"]?.(tx, world);
    await removeDay(tx, world.helperId, "2026-12-24");
    mustReach((await findDays(tx, [world.helperId], CHRISTMAS)).length === 0 ? 1 : 0);
  },
  "INSERT concierge_fits": (tx, { actor, helperId, customerId }) =>
    putFit(tx, helperId, { customerId, kind: "ng", note: null, createdBy: actor.userId }),
  "UPDATE concierge_fits": async (tx, { actor, helperId, customerId }) => {
    for (const kind of ["ng", "familiar"] as const)
      await putFit(tx, helperId, { customerId, kind, note: null, createdBy: actor.userId });
  },
  "DELETE concierge_fits": async (tx, world) => {
    await WRITES["INSERT concierge_fits"]?.(tx, world);
    await removeFit(tx, world.helperId, world.customerId);
    mustReach((await findFits(tx, world.helperId)).length === 0 ? 1 : 0);
  },
  "INSERT customers": (tx, world) => insertCustomer(tx, newCustomer(world)),
  "UPDATE customers": (tx, { customerId }) =>
    updateCustomer(tx, customerId, { notes: "二階にお住まいです。" }),
  "INSERT customer_billing": (tx, world) =>
    insertCustomer(tx, { ...newCustomer(world), billingName: "長男" }),
  "UPDATE customer_billing": (tx, { customerId }) => updateCustomer(tx, customerId, { dmRefused: true }),
  "INSERT customer_office_notes": (tx, world) =>
    insertCustomer(tx, { ...newCustomer(world), callCenterMemo: "夕方に" }),
  "UPDATE customer_office_notes": async (tx, { customerId }) => {
    await updateCustomer(tx, customerId, { callCenterMemo: "夕方に" });
    await updateCustomer(tx, customerId, { callCenterMemo: null });
  },
  "INSERT customer_contacts": (tx, { customerId }) => replaceContacts(tx, customerId, [CONTACT]),
  "UPDATE customer_contacts": async (tx, world) => {
    await replaceContacts(tx, world.customerId, [CONTACT]);
    await touch("customer_contacts", "phone", ({ customerId }) => `customer_id = ${customerId}`)(tx, world);
  },
  "DELETE customer_contacts": async (tx, { customerId }) => {
    await replaceContacts(tx, customerId, [CONTACT]);
    mustReach(await tx.run("DELETE FROM customer_contacts WHERE customer_id = $1", [customerId]));
  },
  "INSERT files": (tx, world) => insertFile(tx, newFile(world)),
  "UPDATE files": async (tx, world) => {
    const id = await insertFile(tx, newFile(world));
    await touch("files", "status", () => `id = ${id}`)(tx, world);
  },
  "INSERT partners": (tx) => insertPartner(tx, newPartner),
  "UPDATE partners": (tx, { partnerId }) => updatePartnerRow(tx, partnerId, { name: "改めた店名" }),
  "INSERT partner_service_areas": (tx, { partnerId }) =>
    replaceAreas(tx, partnerId, [{ prefecture: "東京都", city: "府中市" }]),
  "DELETE partner_service_areas": (tx, { partnerId }) => replaceAreas(tx, partnerId, []),
  "INSERT partner_rates": (tx, world) => insertRate(tx, newRate(world)),
  "DELETE partner_rates": async (tx, world) => {
    await insertRate(tx, newRate(world));
    mustReach(await tx.run("DELETE FROM partner_rates WHERE partner_id = $1", [world.partnerId]));
  },
  "INSERT partner_services": offer,
  "UPDATE partner_services": async (tx, world) => {
    await offer(tx, world);
    await touch("partner_services", "price", ({ partnerId }) => `partner_id = ${partnerId}`)(tx, world);
  },
  "DELETE partner_services": async (tx, world) => {
    await offer(tx, world);
    mustReach(await tx.run("DELETE FROM partner_services WHERE partner_id = $1", [world.partnerId]));
  },
  "INSERT reports": newReport,
  "UPDATE reports": async (tx, world) => {
    const id = await aReport(tx, world);
    await touch("reports", "status", () => `id = ${id}`)(tx, world);
  },
  "INSERT report_files": async (tx, world) =>
    replaceReportFiles(tx, await aReport(tx, world), [
      { fileId: await insertFile(tx, newFile(world)), position: 1 },
    ]),
  "UPDATE report_files": async (tx, world) => {
    await WRITES["INSERT report_files"]?.(tx, world);
    await touch("report_files", "position", () => "true")(tx, world);
  },
  "DELETE report_files": async (tx, world) => {
    await WRITES["INSERT report_files"]?.(tx, world);
    mustReach(await tx.run("DELETE FROM report_files"));
  },
  "INSERT idempotency_keys": (tx, { actor }) =>
    tx.run(
      "INSERT INTO idempotency_keys (user_id, key, operation, body_hash) VALUES ($1, 'a-key', 'cases.create', '')",
      [actor.userId],
    ),
  "UPDATE idempotency_keys": async (tx, world) => {
    await WRITES["INSERT idempotency_keys"]?.(tx, world);
    await touch("idempotency_keys", "body_hash", () => "key = 'a-key'")(tx, world);
  },
  "DELETE idempotency_keys": async (tx, world) => {
    await WRITES["INSERT idempotency_keys"]?.(tx, world);
    mustReach(await tx.run("DELETE FROM idempotency_keys WHERE key = 'a-key'"));
  },
  "INSERT partner_requests": newRequest,
  "UPDATE partner_requests": async (tx, world) => {
    if (world.actor.userType === "partner") await setWithdrawn(tx, await newRequest(tx, world));
    else
      await setAnswer(tx, world.requestId, {
        ...{ status: "granted", answererName: "本部", answer: null, at: new Date() },
      });
  },
  "INSERT users": (tx) =>
    tx.run(
      `INSERT INTO users (email, password_hash, name, name_kana, user_type, must_change_password)
       VALUES ('new@example.jp', '-', '新人', 'しんじん', 'operator', true)`,
    ),
  ...Object.fromEntries(masterWrites),
  "UPDATE users": touch("users", "status", ({ otherUserId }) => `id = ${otherUserId}`),
};

const ROLES: UserType[] = ["admin", "operator", "partner", "concierge"];
/** The system's role is left out: it holds whole tables, under a policy that is always true. */
const GRANTED = allGrants.flatMap(({ table, grants }) =>
  grants
    .filter(({ role, verb }) => verb !== "SELECT" && role !== "system")
    .map(({ role, verb }) => [`${verb} ${table}`, ROLES.find((known) => known === role)] as const),
);

/* A grant that is never used hides a grant that is missing: a store could register no customer for months. */
describe("each table is written as each role that may write it", () => {
  let api: TestApi;
  let worlds: Record<UserType, World>;

  beforeAll(async () => {
    api = await startTestApi();
    const partnerId = await buildPartner(api.owner);
    const helperId = await buildConcierge(api.owner, partnerId);
    const customerId = await buildCustomer(api.owner, { partner_id: partnerId });
    const operator = await buildUser(api.owner, "operator");
    const visit = { created_by: operator.id, customer_id: customerId, partner_id: partnerId };
    const assigned = { ...visit, assignee_ids: [helperId], primary_concierge_id: helperId };
    const fileReport = async (caseId: number): Promise<number> => {
      const { rows: filed } = await api.owner.query(
        `INSERT INTO reports (case_id, customer_id, partner_id, reporter_id, status, submitted_at)
         VALUES ($1, $2, $3, $4, 'submitted', now()) RETURNING id`,
        [caseId, customerId, partnerId, helperId],
      );
      return filed[0].id;
    };
    const { rows: services } = await api.owner.query(
      `INSERT INTO services (name, kana, service_type_id, support_type_id, base_price, minutes)
       SELECT '窓ふき', 'まどふき', t.id, u.id, 3000, 60 FROM service_types t, support_types u LIMIT 1 RETURNING id`,
    );
    const rows = {
      partnerId,
      helperId,
      customerId,
      caseId: await buildCase(api.owner, { ...assigned, status: "assigned" }),
      finishedId: await buildCase(api.owner, { ...assigned, status: "completed" }),
      filedReportId: await fileReport(await buildCase(api.owner, { ...assigned, status: "reported" })),
      requestId: await buildRequest(api.owner, partnerId),
      otherUserId: operator.id,
      serviceId: services[0].id,
    };
    const users = {
      admin: await buildUser(api.owner, "admin"),
      operator,
      partner: await buildUser(api.owner, "partner", { partnerId }),
      concierge: await buildUser(api.owner, "concierge", { partnerId, conciergeId: helperId }),
    };
    const world = (userType: UserType): World => {
      const { id, ...user } = users[userType];
      return { ...rows, actor: { ...user, userId: id, userType, permissions: [], sessionId: "" } };
    };
    worlds = {
      admin: world("admin"),
      operator: world("operator"),
      partner: world("partner"),
      concierge: world("concierge"),
    };
  });
  afterAll(() => api.stop());

  it.each(GRANTED)("%s as %s", async (what, role) => {
    const write = WRITES[what];
    if (!write || !role) throw new Error(`Show once how the role ${role} does ${what}.`);
    const { actor } = worlds[role];
    // Rolled back, so that no example lives on another's rows.
    const undone = new Error("undone");
    await expect(
      api.running.services.db.write(scopeOf(actor), async (tx) => {
        await write(tx, worlds[role]);
        throw undone;
      }),
    ).rejects.toBe(undone);
  });
});
