import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { z } from "zod";
import { accountEmail } from "../accounts/account-body";
import { changesOf } from "../core/changes";
import {
  optionalDate,
  optionalPhone,
  optionalText,
  requiredKana,
  requiredText,
  version,
} from "../core/fields";
import { weekHours } from "../core/hours-fields";
import { EMPLOYMENT_TYPES } from "./concierge-values";

const birthDate = optionalDate.refine(
  (value) => !value || (value >= "1900-01-01" && value <= tokyoDate(new Date())),
  "生年月日を確認してください。",
);

/** Each once, in the order they were put in. */
const skills = z
  .array(requiredText(30))
  .max(20, "スキルは20個までです。")
  .transform((words) => [...new Set(words)]);

export const conciergeFields = {
  name: requiredText(50),
  kana: requiredKana(50),
  phone: optionalPhone,
  email: accountEmail,
  birthDate,
  address: optionalText(200),
  employmentType: z.enum(EMPLOYMENT_TYPES, "雇用形態を選んでください。").default("part_time"),
  hiredOn: optionalDate,
  skills: skills.default([]),
  workingHours: weekHours.default([]),
  notes: optionalText(2000),
};

export const createConciergeBody = z.strictObject(conciergeFields);
export const updateConciergeBody = z.strictObject({ ...changesOf(conciergeFields), version });

export type ConciergeFields = z.output<typeof createConciergeBody>;
