import { CASE_STATUSES } from "@magokoro/domain/case/case-status";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams, rowIds, version, versionBody } from "../core/fields";
import { RECORD_TAGS, type Tag } from "../core/tags";

/* A store takes no new cases any more: what it has still open is moved away or kept to finish. */

/** So many cases are named in one answer. */
export const MOST_OPEN_SHOWN = 1_000;
/** So many are moved in one act: each tells its concierges and an operator. */
export const MOST_MOVED_AT_ONCE = 200;

const TOUCHES = ["partners", "cases", "mails", ...RECORD_TAGS] as const satisfies readonly Tag[];

const openCase = z.object({
  id: z.int(),
  caseNumber: z.string(),
  title: z.string(),
  status: z.enum(CASE_STATUSES),
  customerName: z.string(),
  visitStart: z.string().nullable(),
  visitEnd: z.string().nullable(),
  conciergeNames: z.array(z.string()),
  /** Nobody is at work yet: it can go to another store. */
  canMove: z.boolean(),
});

export type OpenCase = z.output<typeof openCase>;

export const openWork = z.object({
  /** Of all, not of those that are named. */
  total: z.int(),
  /** Visits with a time. */
  visits: z.int(),
  byStatus: z.array(z.object({ status: z.enum(CASE_STATUSES), count: z.int() })),
  /** Those whose visit is next first; at most `MOST_OPEN_SHOWN`. */
  cases: z.array(openCase),
});

export type OpenWork = z.output<typeof openWork>;

export const getOpenWork = defineEndpoint({
  id: "adminPartners.openWork",
  method: "GET",
  path: "/api/admin/partners/{id}/open-work",
  summary: "What a store has still to finish: open cases and planned visits, and how many there are",
  tag: "partners",
  access: { permission: "partners:manage" },
  params: idParams,
  response: openWork,
});

const TOO_MANY = `一度に移せる案件は${MOST_MOVED_AT_ONCE}件までです。`;

const deactivateFields = z.strictObject({
  version,
  /** Back to headquarters, for another store; `all` are those that can be and are not kept. */
  moves: z.union([z.literal("all"), rowIds(MOST_MOVED_AT_ONCE, TOO_MANY)], "移す案件を確認してください。"),
  /** Finished by the store; `rest` are those that are not moved, however many. */
  keeps: z.union(
    [z.literal("rest"), rowIds(MOST_OPEN_SHOWN, "残す案件が多すぎます。")],
    "残す案件を確認してください。",
  ),
});

export const deactivatePartnerBody = deactivateFields.superRefine(({ moves, keeps }, context) => {
  if (moves === "all" || keeps === "rest") return;
  if (moves.some((id) => keeps.includes(id)))
    context.addIssue({
      code: "custom",
      path: ["keeps"],
      message: "同じ案件を、移す案件と残す案件の両方には指定できません。",
    });
});

const closed = z.object({
  id: z.int(),
  status: z.enum(["active", "inactive"]),
  version: z.int(),
  /** How many cases went to headquarters, and how many the store finishes. */
  moved: z.int(),
  kept: z.int(),
});

export const deactivatePartner = defineEndpoint({
  id: "adminPartners.deactivate",
  method: "POST",
  path: "/api/admin/partners/{id}/deactivate",
  summary: "No new cases for a store; each open one is moved away or kept, or nothing is done",
  tag: "partners",
  touches: TOUCHES,
  access: { permission: "partners:manage", needsStepUp: true },
  params: idParams,
  body: deactivatePartnerBody,
  response: closed,
});

export const activatePartner = defineEndpoint({
  id: "adminPartners.activate",
  method: "POST",
  path: "/api/admin/partners/{id}/activate",
  summary: "Let a store have new cases again",
  tag: "partners",
  touches: TOUCHES,
  access: { permission: "partners:manage" },
  params: idParams,
  body: versionBody,
  response: closed,
});

export const withdrawCases = defineEndpoint({
  id: "adminPartners.withdrawCases",
  method: "POST",
  path: "/api/admin/partners/{id}/withdraw-cases",
  summary: "Take some open cases back from a store, for another one: all of them or none",
  tag: "partners",
  touches: TOUCHES,
  access: { permission: "partners:manage" },
  params: idParams,
  body: z.strictObject({
    caseIds: rowIds(MOST_MOVED_AT_ONCE, TOO_MANY).min(1, "移す案件を選んでください。"),
  }),
  response: z.object({ moved: z.int() }),
});
