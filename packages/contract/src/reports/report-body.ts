import { z } from "zod";
import { changesOf } from "../core/changes";
import { optionalText, requiredText, rowId, version, yen } from "../core/fields";
import { COLLECTION_METHODS, PAYMENT_METHODS } from "../customers/customer-values";

export const MAX_PHOTOS = 20;

const memberIds = z.array(rowId).max(10, "メンバーは10名までです。");

/** What a visit must have is only demanded when its report is submitted; what is not sent stays as it was kept. */
const fields = changesOf({
  workSummary: optionalText(4000),
  condition: optionalText(2000),
  nextAction: optionalText(2000),
  supportMinutes: z
    .int("分は整数で入力してください。")
    .min(0)
    .max(1440, "24時間以内で入力してください。")
    .nullish(),
  supportTypeId: rowId.nullish(),
  serviceTypeIds: z.array(rowId).max(20),
  headcount: z.int().min(1, "1名以上で入力してください。").max(20, "20名以内で入力してください。"),
  memberIds,
  fee: yen,
  transport: yen,
  voucher: yen,
  expenses: yen,
  expensesNote: optionalText(500),
  paymentMethod: z.enum(PAYMENT_METHODS, "支払方法を選んでください。").nullish(),
  collectionMethod: z.enum(COLLECTION_METHODS, "回収方法を選んでください。").nullish(),
  collected: z.boolean(),
  introducedService: optionalText(200),
  trigger: optionalText(500),
  materials: optionalText(1000),
  troubles: optionalText(2000),
  photoIds: z.array(rowId).max(MAX_PHOTOS, `写真は${MAX_PHOTOS}枚までです。`),
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
