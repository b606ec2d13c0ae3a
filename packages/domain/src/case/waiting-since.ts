import type { CaseStatus } from "./case-status";

/**
 * Since when somebody has been waiting for the next step: from the moment the case entered its status, but
 * for a report from the visit's end, whenever somebody pressed 完了. ISO 8601 with offset, as the API has it.
 */
export function waitingSince(item: {
  status: CaseStatus;
  statusSince: string;
  visitEnd: string | null;
}): string {
  return item.status === "completed" && item.visitEnd ? item.visitEnd : item.statusSince;
}
