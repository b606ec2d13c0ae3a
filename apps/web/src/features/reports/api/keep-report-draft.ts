import { saveReportDraft } from "@magokoro/contract/reports/endpoints";
import { callApi } from "@/lib/api/call-api";
import type { Draft } from "@/lib/drafts/draft-box";
import { reportBody, type ReportFormValues } from "../components/report-form-values";

/** A report that is being typed becomes a draft on the server. @throws ApiError */
export async function keepReportDraft(draft: Draft): Promise<void> {
  await callApi(saveReportDraft, {
    params: { id: Number(draft.row) },
    body: reportBody(draft.values as ReportFormValues, draft.version),
  });
}
