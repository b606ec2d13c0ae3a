import { MASTERS } from "@magokoro/contract/masters/all-masters";
import { MasterPage } from "@/features/masters/components/master-page";

export default function Page() {
  return <MasterPage noun={MASTERS.services.noun} />;
}
