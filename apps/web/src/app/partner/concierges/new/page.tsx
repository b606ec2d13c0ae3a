import { NewConciergePage } from "@/features/concierges/components/concierge-form-page";

export default function Page() {
  return <NewConciergePage />;
}
