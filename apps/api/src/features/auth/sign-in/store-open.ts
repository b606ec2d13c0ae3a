import { AppError } from "../../../platform/app-error";
import type { UserRow } from "../users.repository";

/**
 * The people of a closed store are let in as long as it has work to finish. Told only to whoever knows the
 * password, so it gives no account away. @throws AppError UNAUTHORIZED
 */
export function assertStoreOpen({ isStoreClosed }: Pick<UserRow, "isStoreClosed">): void {
  if (!isStoreClosed) return;
  throw new AppError("UNAUTHORIZED", {
    message: "所属の加盟店が利用停止中のため、ログインできません。ご不明な点は、本部へお問い合わせください。",
  });
}
