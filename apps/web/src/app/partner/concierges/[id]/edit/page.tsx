import { EditConciergePage } from "@/features/concierges/components/concierge-form-page";
import { rowIdOf } from "@/lib/row-id";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditConciergePage id={await rowIdOf(params)} />;
}
