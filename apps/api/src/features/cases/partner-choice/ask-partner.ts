import type { Tx } from "../../../platform/db/tx";
import { queueMail } from "../../mails/queue-mail";
import { isPartnerClosed, type PartnerRow } from "../../partners/find-partner";

/** The mail that asks a store for a case; while it is closed, to whoever is asked at night as well. */
export async function askPartner(
  tx: Tx,
  partner: PartnerRow,
  { caseId, now }: { caseId: number; now: Date },
): Promise<void> {
  const { email, nightEmail } = partner;
  await queueMail(tx, "case_requested", email, { caseId });
  if (nightEmail !== null && nightEmail !== email && isPartnerClosed(partner, now))
    await queueMail(tx, "case_requested", nightEmail, { caseId });
}
