import {
  CONCIERGE_ACCOUNT_LABELS,
  type ConciergeAccountState,
} from "@magokoro/contract/concierges/concierge-values";
import type { BadgeTone } from "@magokoro/domain/case/case-labels";
import { Badge } from "@/components/ui/badge";

const TONES: Record<ConciergeAccountState, BadgeTone> = {
  none: "gray",
  requested: "yellow",
  active: "green",
  disabled: "red",
};

export function AccountState({ state }: { state: ConciergeAccountState }) {
  return <Badge tone={TONES[state]}>{CONCIERGE_ACCOUNT_LABELS[state]}</Badge>;
}
