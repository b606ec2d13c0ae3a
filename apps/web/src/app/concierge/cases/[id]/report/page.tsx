"use client";

import { useParams } from "next/navigation";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useCase } from "@/features/cases/api/use-case";
import { ReportFormPage } from "@/features/reports/components/report-form-page";

export default function Page() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useCase("concierge", Number(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <ReportFormPage visit={data} />;
}
