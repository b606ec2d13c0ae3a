import { CASE_KINDS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITIES } from "@magokoro/domain/case/case-priority";
import { z } from "zod";
import {
  instant,
  optionalDate,
  optionalMinutes,
  optionalRowId,
  optionalText,
  optionalTime,
  optionalYen,
  requiredText,
  rowId,
  rowIds,
  version,
} from "../core/fields";
import { caseProblems } from "./case-problems";
import { acknowledged } from "./case-warnings";
import { looseKindDetail } from "./kind-detail";

/** Every field of a case a person may type; all optional, because a draft may lack any of them. */
export const caseFields = z.strictObject({
  kind: z.enum(CASE_KINDS).optional(),
  kindDetail: looseKindDetail.optional(),
  customerId: optionalRowId.optional(),
  serviceId: optionalRowId.optional(),
  supportTypeId: optionalRowId.optional(),
  title: z.union([z.literal(""), requiredText(100)]).optional(),
  requestDetail: z.union([z.literal(""), requiredText(4000)]).optional(),
  contactChannel: optionalText(50).optional(),
  orderRoute: optionalText(50).optional(),
  priority: z.enum(CASE_PRIORITIES).optional(),
  requestedDate: optionalDate.optional(),
  requestedTimeFrom: optionalTime.optional(),
  requestedTimeTo: optionalTime.optional(),
  visitAddress: optionalText(300).optional(),
  estimatedMinutes: optionalMinutes(1).optional(),
  estimatedPrice: optionalYen.optional(),
});

export type CaseFields = z.output<typeof caseFields>;

const known = caseFields.pick({ kind: true }).loose();

/** The fields of a case that is filed, not merely kept: nothing it must have is missing. */
export const filedCaseFields = caseFields.superRefine(
  (fields, context) => {
    const { kind = "support", kindDetail = {}, customerId = null, title = "", requestDetail = "" } = fields;
    const { requestedTimeFrom = null, requestedTimeTo = null } = fields;
    const filed = { kind, kindDetail, customerId, title, requestDetail, requestedTimeFrom, requestedTimeTo };
    for (const [path, message] of caseProblems(filed))
      context.addIssue({ code: "custom", path: path.split("."), message });
  },
  // What is missing is told together with what cannot be read.
  { when: ({ value }) => known.safeParse(value).success },
);

/** `draft` keeps what was typed so far; `submit` files it. */
export const createOperatorCaseBody = caseFields.extend({
  action: z.enum(["draft", "submit"]).default("draft"),
  /** The store chosen at once; only with `submit`. */
  partnerId: rowId.nullable().optional(),
  acknowledged,
});

export const createPartnerCaseBody = caseFields.extend({
  action: z.enum(["draft", "submit"]).default("draft"),
  acknowledged,
});

export const updateCaseBody = caseFields.extend({ version, acknowledged });

export const submitOperatorCaseBody = z.strictObject({
  version,
  partnerId: rowId.nullable().optional(),
  acknowledged,
});

export const submitPartnerCaseBody = z.strictObject({ version, acknowledged });

export const dispatchBody = z.strictObject({ version, partnerId: rowId, acknowledged });

const PERIOD = "終了時刻は開始時刻より後にしてください。";
const MAX_VISIT_MS = 24 * 60 * 60 * 1000;
const period = { visitStart: instant, visitEnd: instant };
const isOrdered = (body: { visitStart?: string | undefined; visitEnd?: string | undefined }) =>
  !body.visitStart || !body.visitEnd || Date.parse(body.visitStart) < Date.parse(body.visitEnd);
const isWithinADay = (body: { visitStart?: string | undefined; visitEnd?: string | undefined }) =>
  !body.visitStart ||
  !body.visitEnd ||
  Date.parse(body.visitEnd) - Date.parse(body.visitStart) <= MAX_VISIT_MS;

export const scheduleBody = z
  .strictObject({ version, ...period })
  .refine(isOrdered, { path: ["visitEnd"], error: PERIOD })
  .refine(isWithinADay, { path: ["visitEnd"], error: "訪問は24時間以内にしてください。" });

export const assignBody = z
  .strictObject({
    version,
    primaryConciergeId: rowId,
    memberIds: rowIds(10, "メンバーは10名までです。").default([]),
    visitStart: period.visitStart.optional(),
    visitEnd: period.visitEnd.optional(),
    acknowledged,
  })
  .refine((body) => !body.visitStart === !body.visitEnd, {
    path: ["visitEnd"],
    error: "開始と終了の両方を入力してください。",
  })
  .refine(isOrdered, { path: ["visitEnd"], error: PERIOD })
  .refine(isWithinADay, { path: ["visitEnd"], error: "訪問は24時間以内にしてください。" });

export const logEntryBody = z.strictObject({ body: requiredText(2000) });
