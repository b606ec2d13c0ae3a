import { TriangleAlert } from "lucide-react";

/** 要注意: shown in red wherever the customer is shown. */
export function AlertNote({ note, isShort = false }: { note: string; isShort?: boolean }) {
  if (isShort) return <span className="ml-2 font-medium text-danger">要注意</span>;
  return (
    <p className="flex items-start gap-2 rounded-lg border border-danger bg-danger-soft p-3 font-medium text-danger">
      <TriangleAlert aria-hidden className="mt-1 shrink-0" />
      <span>要注意：{note}</span>
    </p>
  );
}
