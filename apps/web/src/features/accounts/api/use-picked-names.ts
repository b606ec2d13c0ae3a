"use client";

import { pickAccountConcierges } from "@magokoro/contract/accounts/endpoints";
import { pickPartners } from "@magokoro/contract/partners/endpoints";
import { useRead } from "@/lib/api/use-read";

type Id = number | string | null;

/** What the chosen store and concierge are called: a form holds their ids. */
export function usePickedNames(partnerId: Id, conciergeId: Id) {
  const { data: partners } = useRead(pickPartners, {
    query: { id: String(partnerId) },
    isEnabled: Boolean(partnerId),
  });
  const { data: concierges } = useRead(pickAccountConcierges, {
    query: { id: String(conciergeId), partnerId: String(partnerId) },
    isEnabled: Boolean(partnerId && conciergeId),
  });
  return { partner: partners?.at(0)?.name, concierge: concierges?.at(0)?.name };
}
