import { z } from "zod";

/**
 * What a person must have read before a case is filed or sent all the same. An act that meets one answers
 * 409 with its sentence; asked again with its code among `acknowledged`, it is done.
 */
export const CASE_WARNINGS = [
  "outside_area",
  "care_call_refused",
  "deceased",
  "ng_concierge",
  "off_day",
  "outside_hours",
] as const;

export type CaseWarningCode = (typeof CASE_WARNINGS)[number];

export interface CaseWarning {
  code: CaseWarningCode;
  message: string;
}

export const acknowledged = z.array(z.enum(CASE_WARNINGS)).max(CASE_WARNINGS.length).default([]);
