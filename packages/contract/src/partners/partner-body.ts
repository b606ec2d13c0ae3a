import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { parseInvoiceNumber } from "@magokoro/domain/partner/invoice-number";
import { z } from "zod";
import { serviceAreas } from "../core/area-fields";
import { changesOf } from "../core/changes";
import {
  calendarDate,
  optionalDate,
  optionalEmail,
  optionalPhone,
  optionalPostalCode,
  optionalText,
  optionalYen,
  rate,
  requiredEmail,
  requiredKana,
  requiredPhone,
  requiredText,
  rowId,
  version,
  wholeHours,
} from "../core/fields";
import { weekHours } from "../core/hours-fields";
import { optionalLocation } from "../core/location-fields";
import { addProblems, contractProblems, shareProblems } from "./partner-terms";

const MOST_CLOSED_DATES = 400;
const MOST_SERVICES = 500;

/** Each row that says the same as one before it, at its own place. */
function refuseTwice<Row>(keyOf: (row: Row) => string, message: string, path: readonly string[] = []) {
  return (rows: readonly Row[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [at, row] of rows.entries()) {
      const key = keyOf(row);
      if (seen.has(key)) context.addIssue({ code: "custom", path: [at, ...path], message });
      seen.add(key);
    }
  };
}

const closedDates = z
  .array(calendarDate)
  .max(MOST_CLOSED_DATES, `休業日は${MOST_CLOSED_DATES}日までです。過ぎた日を削除してください。`)
  .superRefine(refuseTwice((date) => date, "同じ日がすでに入っています。"))
  .transform((dates) => [...dates].sort());

const invoiceNumber = z
  .string()
  .max(30, "登録番号は、Tと13桁の数字で入力してください。")
  .nullish()
  .transform((value, context) => {
    if (!value?.trim()) return null;
    const read = parseInvoiceNumber(value);
    if (read) return read;
    const isWritten = /^T\d{13}$/.test(
      value
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[\s\p{Pd}−ー]/gu, ""),
    );
    context.addIssue({
      code: "custom",
      message: isWritten
        ? "登録番号の検査数字が合いません。数字の打ち間違いがないか確認してください。"
        : "登録番号は、Tと13桁の数字で入力してください（例：T7000012050002）。",
    });
    return z.NEVER;
  });

/** A service the store offers, with a price of its own (yen without tax) where it has one. */
const offeredService = z.strictObject({ serviceId: rowId, price: optionalYen });

/** What a store keeps by itself. */
export const ownPartnerFields = z.strictObject({
  name: requiredText(60),
  representative: requiredText(40),
  representativeKana: requiredKana(60),
  phone: requiredPhone,
  email: requiredEmail,
  postalCode: optionalPostalCode,
  prefecture: z.enum(PREFECTURES, "都道府県を選んでください。"),
  city: requiredText(60),
  addressLine: requiredText(120),
  building: optionalText(120),
  location: optionalLocation,
  openHours: weekHours.default([]),
  closedDates: closedDates.default([]),
  closesOnHolidays: z.boolean().default(false),
  replyHours: wholeHours(80).default(4),
  nightName: optionalText(40),
  nightPhone: optionalPhone,
  nightEmail: optionalEmail,
  invoiceNumber,
  notes: optionalText(4000),
  services: z
    .array(offeredService)
    .max(MOST_SERVICES, `サービスは${MOST_SERVICES}件までです。`)
    .superRefine(
      refuseTwice(({ serviceId }) => String(serviceId), "同じサービスがすでに入っています。", ["serviceId"]),
    )
    .default([]),
});

/** What headquarters says of a store; the store asks for a change of it. */
const headquartersFields = {
  contractFrom: optionalDate,
  contractTo: optionalDate,
  mayIssueAccounts: z.boolean().default(false),
  serviceAreas: serviceAreas.default([]),
};

const allFields = ownPartnerFields.extend(headquartersFields);

/** A store as headquarters edits it. */
export const partnerFields = allFields.superRefine((partner, context) =>
  addProblems(context, { ...contractProblems(partner) }),
);

/** A new store, with the rates it begins with: from the first day of its contract, or today, unless said. */
export const createPartnerBody = allFields
  .extend({ primaryRateBp: rate, performerRateBp: rate, ratesFrom: optionalDate })
  .superRefine((partner, context) => {
    addProblems(context, { ...contractProblems(partner), ...shareProblems(partner) });
    const { ratesFrom, contractFrom } = partner;
    if (ratesFrom !== null && contractFrom !== null && ratesFrom > contractFrom)
      addProblems(context, { ratesFrom: "最初の報酬率は、契約開始日までの日から始めてください。" });
  });

export const updatePartnerBody = z.strictObject({ ...changesOf(allFields.shape), version });
export const updateOwnPartnerBody = z.strictObject({ ...changesOf(ownPartnerFields.shape), version });

export type NewPartner = z.output<typeof createPartnerBody>;
export type PartnerChanges = z.output<typeof updatePartnerBody>;
