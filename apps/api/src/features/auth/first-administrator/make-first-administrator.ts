import { accountEmail } from "@magokoro/contract/accounts/account-body";
import { requiredKana, requiredText } from "@magokoro/contract/core/fields";
import { z } from "zod";
import { AppError, invalidFields } from "../../../platform/app-error";
import { systemScope } from "../../../platform/db/scope";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { makeOnlyReset } from "../password/reset-password";
import { findUserByEmail } from "../users.repository";
import {
  hasActiveAdministrator,
  insertAdministrator,
  queueForFirstAdministrator,
} from "./first-administrator.repository";

const SCOPE = systemScope("the first administrator is made before there is anybody to make one");

/** As an account that is issued later: the same mail, name and kana. */
const administrator = z.strictObject({
  email: accountEmail,
  name: requiredText(50),
  nameKana: requiredKana(50),
});

export interface AdministratorWish {
  email: string;
  name: string;
  nameKana: string;
}

/**
 * Makes the one account that nobody issues, without a password.
 * @returns the token of a link by which its owner chooses one.
 * @throws AppError VALIDATION_ERROR on `email`, `name`, `nameKana`; CONFLICT where somebody administrates already.
 */
export async function makeFirstAdministrator(
  services: Pick<Services, "db" | "clock">,
  wish: AdministratorWish,
): Promise<string> {
  const { data, error } = administrator.safeParse(wish);
  if (!data)
    throw invalidFields((error?.issues ?? []).map(({ path, message }) => [String(path[0] ?? ""), message]));
  return services.db.write(SCOPE, async (tx) => {
    await queueForFirstAdministrator(tx);
    if (await hasActiveAdministrator(tx)) throw new AppError("CONFLICT", { message: THERE_IS_ONE });
    if (await findUserByEmail(tx, data.email)) throw new AppError("CONFLICT", { message: MAIL_TAKEN });
    const id = await insertAdministrator(tx, data);
    await recordAudit(tx, null, {
      action: "account.issued",
      objectType: "user",
      objectId: id,
      after: { ...data, userType: "admin" },
    });
    return makeOnlyReset(services, tx, id);
  });
}

/**
 * Another link for an administrator who has never signed in; the one before ends.
 * @throws AppError VALIDATION_ERROR on `email`, CONFLICT for any other account.
 */
export async function linkFirstAdministratorAgain(
  services: Pick<Services, "db" | "clock">,
  email: string,
): Promise<string> {
  const parsed = accountEmail.safeParse(email);
  if (!parsed.success) throw invalidFields([["email", parsed.error.issues[0]?.message ?? ""]]);
  return services.db.write(SCOPE, async (tx) => {
    await queueForFirstAdministrator(tx);
    const user = await findUserByEmail(tx, parsed.data);
    const isWaiting = user?.userType === "admin" && user.isActive && user.lastLoginAt === null;
    if (!isWaiting) throw new AppError("CONFLICT", { message: NOBODY_WAITS });
    await recordAudit(tx, null, { action: "account.reset_sent", objectType: "user", objectId: user.id });
    return makeOnlyReset(services, tx, user.id);
  });
}

const THERE_IS_ONE =
  "有効な管理者がすでにいるため、作成しませんでした。ほかのアカウントは、管理者が画面の「アカウント」から発行します。まだ一度もログインしていない管理者のリンクを出し直すときは、--again を付けてください。";
const MAIL_TAKEN =
  "このメールアドレスのアカウントがすでにあるため、作成しませんでした。別のメールアドレスを指定してください。";
const NOBODY_WAITS =
  "このメールアドレスに、まだ一度もログインしていない有効な管理者はいません。一度でもログインした方は、ログイン画面の「パスワードをお忘れの方」から再設定してください。";
