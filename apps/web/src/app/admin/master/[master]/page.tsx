import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import { notFound } from "next/navigation";
import { MasterPage } from "@/features/masters/components/master-page";

export default async function Page({ params }: { params: Promise<{ master: string }> }) {
  const { master } = await params;
  const known = ALL_MASTERS.find(({ page }) => page === `/admin/master/${master}`);
  if (!known) notFound();
  return <MasterPage noun={known.noun} />;
}
