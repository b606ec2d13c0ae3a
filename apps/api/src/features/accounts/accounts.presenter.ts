import { account, ACCOUNT_ACTS, type Account } from "@magokoro/contract/accounts/account-response";
import type { Actor } from "../../authz/actor";
import { shown } from "../../platform/shown";
import type { AccountRow } from "./account-row";

const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

function stateOf({ status, isLocked }: AccountRow): Account["state"] {
  if (status === "disabled") return "disabled";
  return isLocked ? "locked" : "active";
}

/** Nobody edits or removes their own account here. */
function actsOn({ status, isLocked, hasSecondFactor }: AccountRow, isSelf: boolean): Account["can"] {
  const isActive = status === "active";
  const isOpen: Record<Account["can"][number], boolean> = {
    edit: true,
    activate: !isActive,
    deactivate: isActive,
    unlock: isLocked,
    sendReset: isActive,
    endSessions: isActive,
    resetSecondFactor: hasSecondFactor,
  };
  return ACCOUNT_ACTS.filter((act) => !isSelf && isOpen[act]);
}

export function presentAccount(actor: Actor, row: AccountRow): Account {
  const isSelf = row.id === actor.userId;
  return {
    ...shown(account, row),
    partner: named(row.partnerId, row.partnerName),
    concierge: named(row.conciergeId, row.conciergeName),
    state: stateOf(row),
    isSelf,
    can: actsOn(row, isSelf),
  };
}
