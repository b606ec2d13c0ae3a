"use client";

import { registerDraftKeeper } from "@/lib/drafts/draft-keepers";

registerDraftKeeper(
  "case-new",
  async () => (await import("@/features/cases/api/keep-case-draft")).keepCaseDraft,
);
registerDraftKeeper(
  "report",
  async () => (await import("@/features/reports/api/keep-report-draft")).keepReportDraft,
);

/** Stands in every page: logging out asks the features to keep on the server what they can. */
export function DraftKeepers(): null {
  return null;
}
