import { z } from "zod";
import { optionalText, requiredText, rowId, version, yen } from "../core/fields";
import { COLLECTION_METHODS, PAYMENT_METHODS } from "../customers/customer-values";

export const MAX_PHOTOS = 20;

/** Fields of a report; what a visit must have is only demanded when it is submitted. */
const fields = {
  workSummary: optionalText(4000),
  condition: optionalText(2000),
  nextAction: optionalText(2000),
  supportMinutes: z
    .int("分は整数で入力してください。")
    .min(0)
    .max(1440, "24時間以内で入力してください。")
    .nullish(),
  supportTypeId: rowId.nullish(),
  serviceTypeIds: z.array(rowId).max(20).default([]),
  headcount: z.int().min(1, "1名以上で入力してください。").max(20, "20名以内で入力してください。").default(1),
  memberIds: z.array(rowId).max(10, "メンバーは10名までです。").default([]),
  fee: yen.default(0),
  transport: yen.default(0),
  voucher: yen.default(0),
  expenses: yen.default(0),
  expensesNote: optionalText(500),
  paymentMethod: z.enum(PAYMENT_METHODS, "支払方法を選んでください。").nullish(),
  collectionMethod: z.enum(COLLECTION_METHODS, "回収方法を選んでください。").nullish(),
  collected: z.boolean().default(false),
  introducedService: optionalText(200),
  trigger: optionalText(500),
  materials: optionalText(1000),
  troubles: optionalText(2000),
  photoIds: z.array(rowId).max(MAX_PHOTOS, `写真は${MAX_PHOTOS}枚までです。`).default([]),
  signatureId: rowId.nullish(),
};

export const reportDraftBody = z.strictObject({
  ...fields,
  conversation: z.union([z.literal(""), requiredText(8000)]).default(""),
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

export type ReportFields = z.output<typeof submitReportBody>;
