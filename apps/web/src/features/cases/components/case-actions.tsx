import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { UserType } from "@magokoro/domain/user/user-type";
import { ConciergeActions } from "./concierge-actions";
import { OfficeActions } from "./office-actions";

/** What can be done now; which buttons there are, the server has said with the row. */
export function CaseActions({ room, item }: { room: UserType; item: CaseDetail }) {
  switch (room) {
    case "operator":
    case "partner":
      return <OfficeActions room={room} item={item} />;
    case "concierge":
      return <ConciergeActions item={item} />;
    case "admin":
      return null;
  }
}
