import { rowIdOf } from "@/lib/row-id";
import { ConciergeScreen } from "./concierge-screen";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ConciergeScreen id={await rowIdOf(params)} />;
}
