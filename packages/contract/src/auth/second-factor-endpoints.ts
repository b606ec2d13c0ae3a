import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { RECORD_TAGS } from "../core/tags";
import { signedIn } from "./auth-user";
import { presentedPassword, secondFactorCode } from "./credentials";

const own = { permission: "factor:manage" } as const;
const ownDangerous = { ...own, needsStepUp: true } as const;
/** A factor set up ends the other sessions, and its person is told by mail. */
const FACTOR_TOUCHES = ["second-factor", "sessions", "accounts", "mails", ...RECORD_TAGS] as const;
const recoveryCodes = z.array(z.string());

/** Header that carries the token of `stepUp` to the operations that need it. */
export const STEP_UP_HEADER = "x-step-up";

export const stepUp = defineEndpoint({
  id: "auth.stepUp",
  method: "POST",
  path: "/api/auth/step-up",
  summary: "Prove again who one is before a dangerous act: the second factor, or the password without one",
  tag: "second-factor",
  touches: [],
  access: own,
  body: z.strictObject({ password: presentedPassword.optional(), code: secondFactorCode.optional() }),
  hasSecretAnswer: true,
  response: z.object({ stepUpToken: z.string(), expiresAt: z.string() }),
});

export const getSecondFactor = defineEndpoint({
  id: "auth.getSecondFactor",
  method: "GET",
  path: "/api/auth/second-factor",
  summary: "Whether one's account has a second factor and must have one",
  tag: "second-factor",
  access: own,
  response: z.object({
    isEnabled: z.boolean(),
    isRequired: z.boolean(),
    enabledAt: z.string().nullable(),
    recoveryCodesLeft: z.int(),
  }),
});

export const startSecondFactor = defineEndpoint({
  id: "auth.startSecondFactor",
  method: "POST",
  path: "/api/auth/second-factor/start",
  summary: "A new secret for an authenticator; it counts once a code has confirmed it",
  tag: "second-factor",
  touches: [],
  access: ownDangerous,
  body: z.strictObject({}),
  hasSecretAnswer: true,
  response: z.object({ secret: z.string(), uri: z.string() }),
});

export const confirmSecondFactor = defineEndpoint({
  id: "auth.confirmSecondFactor",
  method: "POST",
  path: "/api/auth/second-factor/confirm",
  summary: "Switch the second factor on; the recovery codes are shown this once",
  tag: "second-factor",
  touches: FACTOR_TOUCHES,
  access: own,
  body: z.strictObject({ code: secondFactorCode }),
  hasSecretAnswer: true,
  response: z.object({ recoveryCodes, session: signedIn }),
});

export const renewRecoveryCodes = defineEndpoint({
  id: "auth.renewRecoveryCodes",
  method: "POST",
  path: "/api/auth/second-factor/recovery-codes",
  summary: "Ten new recovery codes; the earlier ones no longer count",
  tag: "second-factor",
  touches: FACTOR_TOUCHES,
  access: ownDangerous,
  body: z.strictObject({}),
  hasSecretAnswer: true,
  response: z.object({ recoveryCodes }),
});

export const removeSecondFactor = defineEndpoint({
  id: "auth.removeSecondFactor",
  method: "DELETE",
  path: "/api/auth/second-factor",
  summary: "Switch the second factor off, where it is not required",
  tag: "second-factor",
  touches: FACTOR_TOUCHES,
  access: ownDangerous,
  response: z.object({ removed: z.literal(true) }),
});
