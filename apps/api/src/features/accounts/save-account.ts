import { belongingProblems } from "@magokoro/contract/accounts/account-body";
import type { Account } from "@magokoro/contract/accounts/account-response";
import type { issueAccount, updateAccount } from "@magokoro/contract/accounts/endpoints";
import { changedRow } from "@magokoro/contract/core/changes";
import type { BodyOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { invalid, invalidFields } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { brokenConstraint } from "../../platform/db/database-error";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { endSessionsNow, queueSessionEnd } from "../auth/own-account/end-sessions";
import { queueMail, SEALED_FOR_MAIL } from "../mails/queue-mail";
import { findPartner } from "../partners/find-partner";
import { insertConcierge, isFreeConcierge } from "./account-belonging.repository";
import type { AccountRow, AccountValues } from "./account-row";
import { assertAdminsRemain, assertNotSelf, staleAccount } from "./account-rules";
import { createFirstPassword, type FirstPassword } from "./first-password";
import { getAccountRow, insertAccount, updateAccountRow } from "./accounts.repository";
import { presentAccount } from "./accounts.presenter";

type IssueBody = BodyOf<typeof issueAccount>;

/**
 * Issues an account. Its random first password leaves by mail alone and must be changed at the first login.
 * @throws AppError VALIDATION_ERROR on `email`, `partnerId` or `conciergeId`.
 */
export async function issueNewAccount(services: Services, actor: Actor, body: IssueBody): Promise<Account> {
  const firstPassword = await createFirstPassword(body.email);
  return services.db
    .write(scopeOf(actor), async (tx) => {
      const id = await issueAccountIn(tx, services, actor, { body, firstPassword });
      return presentAccount(actor, await getAccountRow(tx, id, services.clock.now()));
    })
    .catch(explainTaken);
}

/** The same within a transaction that does more: an account that was asked for. @returns its id */
export async function issueAccountIn(
  tx: Tx,
  services: Services,
  actor: Actor,
  { body, firstPassword }: { body: IssueBody; firstPassword: FirstPassword },
): Promise<number> {
  const values = await belong(tx, body, null);
  const id = await insertAccount(tx, { ...values, passwordHash: firstPassword.hash });
  const sealed = services.sealer.seal(firstPassword.password, SEALED_FOR_MAIL);
  await queueMail(tx, "welcome_email", values.email, { userId: id, sealed });
  await recordAudit(tx, actor, {
    action: "account.issued",
    objectType: "user",
    objectId: id,
    after: { ...values },
  });
  return id;
}

/**
 * Changes an account. Another type, store, concierge or address changes what its tokens say: its sessions
 * end with the change.
 * @throws AppError CONFLICT for a newer version and for the last active administrator.
 */
export async function changeAccount(
  services: Services,
  actor: Actor,
  id: number,
  { version, ...changes }: BodyOf<typeof updateAccount>,
): Promise<Account> {
  assertNotSelf(actor, id);
  const now = services.clock.now();
  const { account, isSignedOut } = await services.db
    .write(scopeOf(actor), async (tx) => {
      const before = await getAccountRow(tx, id, now);
      const body = changedRow(before, changes);
      assertBelonging(body);
      if (before.userType === "admin" && body.userType !== "admin") await assertAdminsRemain(tx, id);
      const values = await belong(tx, body, id);
      if (!(await updateAccountRow(tx, id, version, values))) throw await staleAccount(tx, actor, id, now);
      const changed = changedFields<AccountValues>(before, values);
      const signsOut = isAnotherPerson(before, values);
      if (signsOut) await queueSessionEnd(services, tx, id);
      if (before.email !== values.email)
        await queueMail(tx, "security_notice", before.email, { userId: id, notice: "email_changed" });
      await recordAudit(tx, actor, {
        action: "account.updated",
        objectType: "user",
        objectId: id,
        ...changed,
      });
      return {
        account: presentAccount(actor, await getAccountRow(tx, id, now)),
        isSignedOut: signsOut,
      };
    })
    .catch(explainTaken);
  if (isSignedOut) await endSessionsNow(services, id);
  return account;
}

/** @throws AppError VALIDATION_ERROR when store or concierge do not fit the type. */
function assertBelonging(account: AccountValues): void {
  const problems = Object.entries(belongingProblems(account));
  if (problems.length > 0) throw invalidFields(problems);
}

/** What an access token says of its owner. */
function isAnotherPerson(before: AccountRow, values: AccountValues): boolean {
  const names = ["userType", "partnerId", "conciergeId", "email"] as const;
  return names.some((name) => before[name] !== values[name]);
}

/** The store and the concierge an account stands for; a concierge without a record gets one. */
async function belong(tx: Tx, body: AccountValues, userId: number | null): Promise<AccountValues> {
  const { userType, partnerId, conciergeId, name, nameKana, email } = body;
  const values = { userType, partnerId, conciergeId, name, nameKana, email };
  if (partnerId === null) return values;
  if ((await findPartner(tx, partnerId))?.status !== "active")
    throw invalid("partnerId", "この加盟店は選べません。選び直してください。");
  if (userType !== "concierge") return values;
  if (conciergeId === null) {
    return { ...values, conciergeId: await insertConcierge(tx, { partnerId, name, kana: nameKana, email }) };
  }
  if (!(await isFreeConcierge(tx, conciergeId, partnerId, userId)))
    throw invalid(
      "conciergeId",
      "このコンシェルジュは選べません。別の加盟店に所属しているか、すでにアカウントがあります。",
    );
  return values;
}

/** Two issues at the same moment: the database decides, the loser is told on the field. */
export function explainTaken(error: unknown): never {
  const constraint = brokenConstraint(error);
  if (constraint === "users_email_unique")
    throw invalid("email", "このメールアドレスはすでに使われています。");
  if (constraint === "users_concierge")
    throw invalid("conciergeId", "このコンシェルジュにはすでにアカウントがあります。");
  throw error;
}
