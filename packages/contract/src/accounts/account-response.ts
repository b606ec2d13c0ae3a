import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";

/** `locked`: active, but some address is kept out after too many failures. */
export const ACCOUNT_STATES = ["active", "locked", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_LABELS: Record<AccountState, string> = {
  active: "有効",
  locked: "ロック中",
  disabled: "無効",
};

const named = z.object({ id: z.int(), name: z.string() });

/** What an administrator can be offered to do with somebody else's account. */
export const ACCOUNT_ACTS = [
  "edit",
  "activate",
  "deactivate",
  "unlock",
  "sendReset",
  "endSessions",
  "resetSecondFactor",
] as const;

export const account = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  nameKana: z.string(),
  userType: z.enum(USER_TYPES),
  partner: named.nullable(),
  concierge: named.nullable(),
  state: z.enum(ACCOUNT_STATES),
  /** Still to come: the change of the first password. */
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  lastLoginAt: z.string().nullable(),
  createdAt: z.string(),
  version: z.int(),
  /** The asker's own row allows nothing here. */
  isSelf: z.boolean(),
  can: z.array(z.enum(ACCOUNT_ACTS)),
});

export type Account = z.output<typeof account>;
