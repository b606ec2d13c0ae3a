import type { Account } from "@magokoro/contract/accounts/account-response";
import type { AuditAction } from "@magokoro/contract/audit/audit-values";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { endSessionsNow, queueSessionEnd } from "../auth/own-account/end-sessions";
import { sendResetLink } from "../auth/password/reset-password";
import { dropSecondFactorOf } from "../auth/second-factor/manage-second-factor";
import { liftLocksOf } from "../auth/sign-in/lift-locks";
import type { AccountRow } from "./account-row";
import { assertAdminsRemain, assertNotSelf, staleAccount } from "./account-rules";
import { getAccountRow, setAccountStatus } from "./accounts.repository";
import { presentAccount } from "./accounts.presenter";

export interface AccountAct {
  id: number;
  version: number;
}

interface Step {
  action: AuditAction;
  /** What the row must allow. */
  act: Account["can"][number];
  run(tx: Tx, services: Services, row: AccountRow): Promise<boolean | void>;
  endsSessions?: boolean;
}

const AS_SYSTEM = "an administrator's database role cannot touch what proves who somebody is";

export const ACCOUNT_ACTS = {
  deactivate: {
    action: "account.deactivated",
    act: "deactivate",
    endsSessions: true,
    run: async (tx, _services, row) => {
      if (row.userType === "admin") await assertAdminsRemain(tx, row.id);
      return setAccountStatus(tx, row.id, row.version, "disabled");
    },
  },
  activate: {
    action: "account.activated",
    act: "activate",
    run: (tx, _services, row) => setAccountStatus(tx, row.id, row.version, "active"),
  },
  unlock: {
    action: "account.unlocked",
    act: "unlock",
    run: (tx, _services, row) => tx.asSystem(AS_SYSTEM, (system) => liftLocksOf(system, row.id)),
  },
  sendReset: {
    action: "account.reset_sent",
    act: "sendReset",
    run: (tx, services, row) => tx.asSystem(AS_SYSTEM, (system) => sendResetLink(services, system, row)),
  },
  endSessions: {
    action: "account.sessions_ended",
    act: "endSessions",
    endsSessions: true,
    run: async () => undefined,
  },
  resetSecondFactor: {
    action: "account.second_factor_reset",
    act: "resetSecondFactor",
    endsSessions: true,
    run: (tx, _services, row) => tx.asSystem(AS_SYSTEM, (system) => dropSecondFactorOf(system, row)),
  },
} satisfies Record<string, Step>;

/**
 * One of an administrator's acts on somebody else's account, with its record.
 * @throws AppError FORBIDDEN for one's own; CONFLICT for a newer version, an act the state does not allow,
 * and the last active administrator.
 */
export async function actOnAccount(
  services: Services,
  actor: Actor,
  step: Step,
  { id, version }: AccountAct,
): Promise<Account> {
  assertNotSelf(actor, id);
  const now = services.clock.now();
  const account = await services.db.write(scopeOf(actor), async (tx) => {
    const row = await getAccountRow(tx, id, now);
    if (row.version !== version) throw await staleAccount(tx, actor, id, now);
    if (!presentAccount(actor, row).can.includes(step.act))
      throw new AppError("CONFLICT", { message: "アカウントの状態が変わったため、この操作はできません。" });
    if ((await step.run(tx, services, row)) === false) throw await staleAccount(tx, actor, id, now);
    if (step.endsSessions) await queueSessionEnd(services, tx, id);
    const after = await getAccountRow(tx, id, now);
    await recordAudit(tx, actor, {
      action: step.action,
      objectType: "user",
      objectId: id,
      ...(row.status !== after.status && {
        before: { status: row.status },
        after: { status: after.status },
      }),
    });
    return presentAccount(actor, after);
  });
  if (step.endsSessions) await endSessionsNow(services, id);
  return account;
}
