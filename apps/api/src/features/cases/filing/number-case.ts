import { formatCaseNumber } from "@magokoro/domain/case/case-number";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Tx } from "../../../platform/db/tx";
import { takeCaseSequence } from "../cases.repository";

/** The next case number of the Tokyo day of intake. */
export async function numberCase(tx: Tx, now: Date): Promise<string> {
  const day = tokyoDate(now);
  return formatCaseNumber(day, await takeCaseSequence(tx, day));
}
