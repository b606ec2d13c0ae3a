import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import { notFound } from "next/navigation";
import { MasterPage } from "@/features/masters/components/master-page";

export default async function Page({ params }: { params: Promise<{ master: string }> }) {
  const { master } = await params;
  if (!ALL_MASTERS.some(({ path }) => path === master)) notFound();
  return <MasterPage path={master} />;
}
