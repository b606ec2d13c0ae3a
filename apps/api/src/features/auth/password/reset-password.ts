import { createHash, randomBytes } from "node:crypto";
import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { queueMail, SEALED_FOR_MAIL } from "../../mails/queue-mail";
import { endSessionsNow } from "../own-account/end-sessions";
import { welcomeOwner } from "../sign-in/lift-locks";
import { addressKey } from "../sign-in/sign-in-address";
import { findUserByEmail, findUserById, lockUser, type UserRow } from "../users.repository";
import { hashNewPassword, putPasswordInForce } from "./choose-password";
import {
  countResetsSince,
  findUsableReset,
  insertReset,
  spendReset,
  voidResets,
} from "./passwords.repository";

const SCOPE = systemScope("a reset is asked for by whoever cannot sign in");

export const LINK_MINUTES = 30;
const TOKEN_BYTES = 32;
/** Asking is cheap for an attacker and fills somebody's mailbox. */
const MAX_MAILS_AN_HOUR = 5;
const ASK_RULE: LimitRule = { name: "reset_address", points: 20, windowSeconds: 60 * 60 };

const hashToken = (token: string) => createHash("sha256").update(token).digest();

/**
 * Takes a request for a link. Known or not, the address goes to a job: answer and time tell nothing.
 * @throws AppError RATE_LIMITED by address of the asker alone.
 */
export async function requestPasswordReset(services: Services, email: string, ip: string): Promise<void> {
  const verdict = await services.limiter.consume(ASK_RULE, addressKey(ip));
  if (!verdict.allowed)
    throw new AppError("RATE_LIMITED", {
      message: "短い時間に何度も申請されました。しばらく待ってからやり直してください。",
      retryAfterSeconds: verdict.retryAfterSeconds,
    });
  await services.db.write(SCOPE, (tx) => services.jobs.enqueue(tx, "request_password_reset", { email }));
}

/** The job: a link for an active account; anybody else gets nothing, and nobody learns of it. */
export async function sendRequestedReset(services: Services, email: string): Promise<void> {
  await services.db.write(SCOPE, async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user?.isActive) return;
    await lockUser(tx, user.id);
    const anHourAgo = new Date(services.clock.now().getTime() - 60 * 60 * 1000);
    if ((await countResetsSince(tx, user.id, anHourAgo)) >= MAX_MAILS_AN_HOUR) return;
    await sendResetLink(services, tx, user);
    await recordAudit(tx, null, {
      action: "password.reset_requested",
      objectType: "user",
      objectId: user.id,
    });
  });
}

/** A new link by mail. The token lies in the mail alone, and there sealed until it leaves. */
export async function sendResetLink(
  services: Services,
  tx: Tx,
  user: { id: number; email: string },
): Promise<void> {
  const token = await makeReset(services, tx, user.id);
  const sealed = services.sealer.seal(token, SEALED_FOR_MAIL);
  await queueMail(tx, "password_reset", user.email, { userId: user.id, sealed });
}

/** @returns the token of a new link, which is kept nowhere: a row holds its hash. */
async function makeReset({ clock }: Pick<Services, "clock">, tx: Tx, userId: number): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + LINK_MINUTES * 60_000);
  await insertReset(tx, { tokenHash: hashToken(token), userId, createdAt, expiresAt });
  return token;
}

/** The one link of a person: the others end. @returns its token, as above */
export async function makeOnlyReset(
  services: Pick<Services, "clock">,
  tx: Tx,
  userId: number,
): Promise<string> {
  await voidResets(tx, userId, services.clock.now());
  return makeReset(services, tx, userId);
}

/** Looking at a link does not use it: mail programs look before people do. */
export async function checkPasswordReset(
  services: Services,
  token: string,
): Promise<{ isUsable: boolean; email: string | null }> {
  const user = await userOfLink(services, token);
  return { isUsable: user !== null, email: user?.email ?? null };
}

/** @throws AppError NOT_FOUND for a link that is used, old or unknown; VALIDATION_ERROR on `newPassword`. */
export async function confirmPasswordReset(
  services: Services,
  { token, newPassword }: { token: string; newPassword: string },
  ip: string,
): Promise<void> {
  const user = await userOfLink(services, token);
  if (!user) throw linkIsOver();
  const hash = await hashNewPassword(services, user, newPassword);
  const now = services.clock.now();
  await services.db.write(SCOPE, async (tx) => {
    if (!(await spendReset(tx, hashToken(token), user.id, now))) throw linkIsOver();
    await putPasswordInForce(services, tx, user, hash);
    await welcomeOwner(tx, user, ip, now);
    const actor = { userId: user.id, userType: user.userType };
    await recordAudit(tx, actor, { action: "password.reset", objectType: "user", objectId: user.id });
    await queueMail(tx, "security_notice", user.email, { userId: user.id, notice: "password_reset" });
  });
  await endSessionsNow(services, user.id);
}

async function userOfLink(services: Services, token: string): Promise<UserRow | null> {
  const user = await services.db.read(SCOPE, async (tx) => {
    const userId = await findUsableReset(tx, hashToken(token), services.clock.now());
    return userId === null ? undefined : findUserById(tx, userId);
  });
  return user?.isActive ? user : null;
}

const linkIsOver = () =>
  new AppError("NOT_FOUND", {
    message: "このリンクは期限が切れているか、すでに使われています。もう一度再設定を申請してください。",
  });
