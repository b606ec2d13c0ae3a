import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "./error-codes";

/**
 * What was refused: path of a field (`contacts.0.phone`) → Japanese sentence the user can act on. Several
 * sentences of one field follow each other. A problem of the whole input has the empty path.
 */
export type FieldProblems = Record<string, string>;

/**
 * Why a 409 was answered, so that the web can react: show the newer row (`version`), say with whom the
 * helper is booked (`booked`), offer the likely duplicates (`duplicate`),
 * tell what must have been read first (`warnings`), show the order that somebody else has made (`order`), the
 * visits that stand in the way (`visits`), or what a store has still open (`open_work`).
 */
export type ConflictDetails =
  | { reason: "version"; current: unknown }
  | { reason: "status"; currentStatus: string }
  | { reason: "booked"; conciergeId: number; conciergeName: string; visitStart: string; visitEnd: string }
  | { reason: "duplicate"; duplicates: unknown[] }
  | { reason: "order"; current: unknown }
  | { reason: "visits"; current: unknown }
  | { reason: "open_work"; current: unknown }
  | { reason: "warnings"; warnings: { code: string; message: string }[] }
  | { reason: "idempotency" };

/**
 * Why a 403 was answered when the person may go on after a step: prove again who they are (`step_up`), or
 * finish what signing in asks for (`next_step`).
 */
export type RefusalDetails =
  { reason: "step_up"; method: StepUpMethod } | { reason: "next_step"; nextStep: SignInStep };

export type StepUpMethod = "password" | "code";

/** What an account must do before anything else answers. */
export const SIGN_IN_STEPS = ["change_password", "enrol_second_factor"] as const;
export type SignInStep = (typeof SIGN_IN_STEPS)[number];

export type ErrorDetails = FieldProblems | ConflictDetails | RefusalDetails;

interface DetailsByCode {
  VALIDATION_ERROR: FieldProblems;
  CONFLICT: ConflictDetails;
  FORBIDDEN: RefusalDetails;
}

/** The details of a failure with this code. The code alone tells them apart: a form may have a field named `reason`. */
export function detailsOf<C extends keyof DetailsByCode>(
  wanted: C,
  { code, details }: { code: string; details?: ErrorDetails | undefined },
): DetailsByCode[C] | null {
  return code === wanted && details ? (details as DetailsByCode[C]) : null;
}

export interface PageMeta {
  /** Counted to 10,000; there may be more unless it is exact. */
  total: number;
  isTotalExact: boolean;
  page: number;
  limit: number;
  /** Those that can be asked for by their number. */
  totalPages: number;
  /** What to ask for as `after` and `before`; null where there is no such page. */
  next: string | null;
  previous: string | null;
}

export interface Success<T> {
  success: true;
  data: T;
  meta?: PageMeta;
  timestamp: string;
}

export interface Failure {
  success: false;
  error: { code: ErrorCode; message: string; details?: ErrorDetails };
  timestamp: string;
}

export const pageMetaSchema = z.object({
  total: z.int(),
  isTotalExact: z.boolean(),
  page: z.int(),
  limit: z.int(),
  totalPages: z.int(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
});

const REASONS = [
  "version",
  "status",
  "booked",
  "duplicate",
  "order",
  "warnings",
  "visits",
  "open_work",
  "idempotency",
  "step_up",
  "next_step",
] as const;

export const failureSchema = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    details: z
      .union([z.looseObject({ reason: z.enum(REASONS) }), z.record(z.string(), z.string())])
      .optional()
      .describe(
        "VALIDATION_ERROR: an object, path of the field → sentence. CONFLICT and FORBIDDEN: an object whose " +
          "`reason` says what can be done about it.",
      ),
  }),
  timestamp: z.string(),
});
