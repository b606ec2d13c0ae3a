import { yenOrZero } from "@magokoro/contract/core/fields";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { askWarnings } from "@/lib/warnings";

/** Whether to go on with a fee of nothing: asked where the case had an estimate, since it is more often forgotten than meant. */
export async function askEmptyFee(fee: number | string, estimatedPrice: number | null): Promise<boolean> {
  if (!estimatedPrice || (yenOrZero.safeParse(fee).data ?? 0) > 0) return true;
  const message = `料金が入力されていません。この案件の料金の目安は${formatYen(estimatedPrice)}（税抜）です。0円のまま提出しますか？`;
  return askWarnings([{ code: "empty_fee", message }]);
}
