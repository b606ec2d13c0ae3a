import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "./error-codes";

/** One field that was refused, with a sentence the user can act on. */
export interface FieldProblem {
  field: string;
  message: string;
}

/**
 * Why a 409 was answered, so that the web can react: show the newer row (`version`), say with whom the
 * helper is booked (`booked`), offer the likely duplicates (`duplicate`).
 */
export type ConflictDetails =
  | { reason: "version"; current: unknown }
  | { reason: "status"; currentStatus: string }
  | { reason: "booked"; conciergeId: number; conciergeName: string; visitStart: string; visitEnd: string }
  | { reason: "duplicate"; duplicates: unknown[] }
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

export type ErrorDetails = FieldProblem[] | ConflictDetails | RefusalDetails;

export interface PageMeta {
  total: number;
  page: number;
  limit: number;
  totalPages: number;
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
  page: z.int(),
  limit: z.int(),
  totalPages: z.int(),
});

export const failureSchema = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    details: z.unknown().optional(),
  }),
  timestamp: z.string(),
});
