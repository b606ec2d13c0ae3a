import type { WishOf } from "@magokoro/contract/partners/request-body";
import {
  requestListItem,
  type RequestChange,
  type RequestDetail,
  type RequestListItem,
} from "@magokoro/contract/partners/request-response";
import { tokyoDate, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { shown } from "../../platform/shown";
import { findAccountCandidate, findPresentTerms, type PresentTerms } from "./present-terms.repository";
import { gistOf } from "./request-gist";
import type { RequestListRow, RequestRow } from "./request-selections.repository";
import { getRequest } from "./requests.repository";

const ACTS = { admin: ["grant", "decline"], partner: ["withdraw"] } as const;

function actsOf({ userType }: Actor, { status }: Pick<RequestListRow, "status">): RequestListItem["can"] {
  if (status !== "open" || (userType !== "admin" && userType !== "partner")) return [];
  return [...ACTS[userType]];
}

export function presentListed(actor: Actor, row: RequestListRow): RequestListItem {
  return {
    ...shown(requestListItem, row),
    partner: { id: row.partnerId, code: row.partnerCode, name: row.partnerName },
    concierge: row.conciergeId === null ? null : { id: row.conciergeId, name: row.conciergeName ?? "" },
    gist: gistOf(row),
    can: actsOf(actor, row),
  };
}

/** The request as it now stands, with what stands today of what it asks for. */
export async function answerRequest(tx: Tx, actor: Actor, id: number, now: Date): Promise<RequestDetail> {
  const row = await getRequest(tx, id);
  const change = await changeOf(tx, row, tokyoDate(now));
  const areaCount = change.kind === "areas" ? change.wish.areas.length : null;
  return {
    ...presentListed(actor, { ...row, areaCount, smallWish: JSON.stringify(row.wish) }),
    answeredAt: row.answeredAt && toTokyoIso(row.answeredAt),
    message: row.message,
    change,
  };
}

async function changeOf(tx: Tx, row: RequestRow, today: string): Promise<RequestChange> {
  if (row.kind === "account") return accountChange(tx, row);
  const terms = await findPresentTerms(tx, row.partnerId, today);
  if (!terms) throw new Error("a request has a store");
  return termsChange(row, terms);
}

async function accountChange(tx: Tx, { conciergeId, partnerId }: RequestRow): Promise<RequestChange> {
  const found = conciergeId === null ? undefined : await findAccountCandidate(tx, conciergeId, partnerId);
  return {
    kind: "account",
    // Nobody where the concierge has gone to another store since.
    present: {
      conciergeName: found?.name ?? "",
      email: found?.email ?? "",
      isActive: found?.status === "active",
      hasAccount: found?.hasAccount ?? false,
    },
  };
}

/** A wish was parsed by its kind's schema when it was asked for. */
function termsChange({ kind, wish }: RequestRow, terms: PresentTerms): RequestChange {
  const { code, contractFrom, contractTo, areas, rates } = terms;
  switch (kind) {
    case "code":
      return { kind, wish: wish as WishOf<"code">, present: { code } };
    case "contract":
      return { kind, wish: wish as WishOf<"contract">, present: { contractFrom, contractTo } };
    case "rates":
      return { kind, wish: wish as WishOf<"rates">, present: rates[0] ?? null };
    case "areas":
      return { kind, wish: wish as WishOf<"areas">, present: { areas } };
    case "account":
      throw new Error("an account is no term of a store");
  }
}
