import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { findPartner } from "../partners/find-partner";
import type { RequestRow } from "./request-selections.repository";

/** One mail to the store; what was answered is read when it is sent. */
export async function tellStoreOfAnswer(
  tx: Tx,
  { id, partnerId }: Pick<RequestRow, "id" | "partnerId">,
): Promise<void> {
  const partner = await findPartner(tx, partnerId);
  if (partner) await queueMail(tx, "partner_request_answered", partner.email, { requestId: id });
}
