import { hashPassword, isPasswordRight } from "@magokoro/database/password/hash-password";
import {
  PASSWORD_HISTORY,
  PASSWORD_PROBLEMS,
  findPasswordProblems,
} from "@magokoro/domain/password/password-policy";
import { systemScope } from "../../../platform/db/scope";
import { AppError, invalid, invalidFields } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";
import { queueSessionEnd } from "../own-account/end-sessions";
import { replacePassword, type UserRow } from "../users.repository";
import { addToPasswordHistory, findPasswordHistory, voidResets } from "./passwords.repository";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");
const FIELD = "newPassword";

/**
 * Checks a new password against the policy and the last five, and hashes it.
 * @throws AppError VALIDATION_ERROR with every broken rule on the field `newPassword`.
 */
export async function hashNewPassword(
  services: Services,
  user: UserRow,
  newPassword: string,
): Promise<string> {
  const problems = findPasswordProblems(newPassword, user.email);
  if (problems.length > 0)
    throw invalidFields(problems.map((problem) => [FIELD, PASSWORD_PROBLEMS[problem]]));
  // The one in force is the first of the five.
  const earlier = await services.db.read(SCOPE, (tx) =>
    findPasswordHistory(tx, user.id, PASSWORD_HISTORY - 1),
  );
  for (const hash of [user.passwordHash, ...earlier]) {
    if (await isPasswordRight(newPassword, hash))
      throw invalid(FIELD, `直近${PASSWORD_HISTORY}回に使ったパスワードは使えません。`);
  }
  return hashPassword(newPassword);
}

/**
 * Puts the password in force; every session and reset link ends with it.
 * @throws AppError CONFLICT when another change came first.
 */
export async function putPasswordInForce(
  services: Services,
  tx: Tx,
  user: UserRow,
  hash: string,
): Promise<void> {
  const now = services.clock.now();
  if (!(await replacePassword(tx, user, hash, now))) throw new AppError("CONFLICT");
  await addToPasswordHistory(tx, user.id, user.passwordHash, PASSWORD_HISTORY);
  await voidResets(tx, user.id, now);
  await queueSessionEnd(services, tx, user.id);
}
