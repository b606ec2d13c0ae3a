import {
  PARTNER_REQUEST_STATUS_LABELS,
  type PartnerRequestStatus,
} from "@magokoro/domain/partner/partner-request";
import { Badge } from "@/components/ui/badge";

const TONES = { open: "orange", granted: "green", declined: "red", withdrawn: "gray" } as const;

export function RequestStatus({ status }: { status: PartnerRequestStatus }) {
  return <Badge tone={TONES[status]}>{PARTNER_REQUEST_STATUS_LABELS[status]}</Badge>;
}
