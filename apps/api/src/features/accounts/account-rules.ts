import type { Actor } from "../../authz/actor";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { lockActiveAdmins, getAccountRow } from "./accounts.repository";
import { presentAccount } from "./accounts.presenter";

/** @throws AppError FORBIDDEN: nobody edits or removes their own account here. */
export function assertNotSelf(actor: Actor, id: number): void {
  if (actor.userId === id)
    throw new AppError("FORBIDDEN", {
      message: "自分自身のアカウントは、この画面では変更できません。プロフィールをご利用ください。",
    });
}

/** @throws AppError CONFLICT when `removedId` is the only active administrator left. */
export async function assertAdminsRemain(tx: Tx, removedId: number): Promise<void> {
  const active = await tx.asSystem(
    "an administrator's own row can be locked by nobody else",
    lockActiveAdmins,
  );
  if (active.every((id) => id === removedId))
    throw new AppError("CONFLICT", {
      message: "有効な管理者がいなくなるため、この操作はできません。先に別の管理者を有効にしてください。",
    });
}

/** The error for a change made on an older version, with the row as it is now. */
export async function staleAccount(tx: Tx, actor: Actor, id: number, now: Date): Promise<AppError> {
  return new AppError("CONFLICT", {
    message: "ほかの人が先にこのアカウントを変更しました。最新の内容を確認してください。",
    details: { reason: "version", current: presentAccount(actor, await getAccountRow(tx, id, now)) },
  });
}
