import { z } from "zod";
import { changesOf } from "../core/changes";
import {
  headcount,
  optionalChoice,
  optionalMinutes,
  optionalRowId,
  optionalText,
  requiredText,
  rowId,
  rowIds,
  version,
  yenOrZero,
} from "../core/fields";
import { COLLECTION_METHODS, PAYMENT_METHODS } from "../customers/customer-values";

export const MAX_PHOTOS = 20;

const memberIds = rowIds(10, "メンバーは10名までです。");

/** What a visit must have is only demanded when its report is submitted; what is not sent stays as it was kept. */
const fields = changesOf({
  workSummary: optionalText(4000),
  condition: optionalText(2000),
  nextAction: optionalText(2000),
  supportMinutes: optionalMinutes(0),
  supportTypeId: optionalRowId,
  serviceTypeIds: rowIds(20, "20件以内で選んでください。"),
  headcount: headcount(20),
  memberIds,
  fee: yenOrZero,
  transport: yenOrZero,
  voucher: yenOrZero,
  expenses: yenOrZero,
  expensesNote: optionalText(500),
  paymentMethod: optionalChoice(PAYMENT_METHODS, "支払方法を選んでください。"),
  collectionMethod: optionalChoice(COLLECTION_METHODS, "回収方法を選んでください。"),
  collected: z.boolean(),
  introducedService: optionalText(200),
  trigger: optionalText(500),
  materials: optionalText(1000),
  troubles: optionalText(2000),
  photoIds: rowIds(MAX_PHOTOS, `写真は${MAX_PHOTOS}枚までです。`),
  signatureId: rowId.nullish(),
});

export const reportDraftBody = z.strictObject({
  ...fields,
  conversation: z.union([z.literal(""), requiredText(8000)]).optional(),
  /** Null or absent while no draft is on the server yet. */
  version: version.nullish(),
});

export const submitReportBody = z.strictObject({
  ...fields,
  conversation: requiredText(8000),
  version: version.nullish(),
});

export const approveReportBody = z.strictObject({ version });
export const returnReportBody = z.strictObject({ version, comment: requiredText(1000) });

/** Who was at the visit: one who reports, and those who went along. */
export const correctPeopleBody = z.strictObject({ version, reporterId: rowId, memberIds });

/** What a phone sent of a report, draft or not. */
export type ReportFields = z.output<typeof reportDraftBody>;
