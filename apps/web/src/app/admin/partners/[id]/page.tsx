import { rowIdOf } from "@/lib/row-id";
import { PartnerScreen } from "./partner-screen";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <PartnerScreen id={await rowIdOf(params)} />;
}
