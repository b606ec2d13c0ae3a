import { saveReportDraft } from "@magokoro/contract/reports/endpoints";
import { callApi } from "@/lib/api/call-api";
import type { Draft } from "@/lib/drafts/draft-box";
import { fitDraft } from "@/lib/forms/fit-draft";
import { EMPTY_REPORT, reportBody, reportForms } from "../components/report-form-values";

/** A report that is being typed becomes a draft on the server. @throws ApiError */
export async function keepReportDraft(draft: Draft): Promise<void> {
  const fitted = fitDraft({ base: EMPTY_REPORT, schema: reportForms.draft, fields: {} }, draft.values);
  if (!fitted) return;
  await callApi(saveReportDraft, {
    params: { id: Number(draft.row) },
    body: reportBody(fitted.values, draft.version),
  });
}
