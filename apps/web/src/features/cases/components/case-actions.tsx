import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { UserType } from "@magokoro/domain/user/user-type";
import { ConciergeActions } from "./concierge-actions";
import { OperatorActions } from "./operator-actions";
import { PartnerActions } from "./partner-actions";

/** What can be done now; which buttons there are, the server has said with the row. */
export function CaseActions({ room, item }: { room: UserType; item: CaseDetail }) {
  switch (room) {
    case "operator":
      return <OperatorActions item={item} />;
    case "partner":
      return <PartnerActions item={item} />;
    case "concierge":
      return <ConciergeActions item={item} />;
    case "admin":
      return null;
  }
}
