import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import { createCase } from "@magokoro/contract/cases/endpoints";
import { callApi } from "@/lib/api/call-api";
import type { Draft } from "@/lib/drafts/draft-box";
import { fitDraft } from "@/lib/forms/fit-draft";
import { EMPTY_CASE, caseBody, caseDraftForm } from "../components/case-form-values";

/** A case that is being typed becomes a 下書き on the server. @throws ApiError */
export async function keepCaseDraft(draft: Draft, { userType }: AuthUser): Promise<void> {
  const fitted = fitDraft({ base: EMPTY_CASE, schema: caseDraftForm, fields: {} }, draft.values);
  if (!fitted || (userType !== "operator" && userType !== "partner")) return;
  await callApi(createCase.in[userType], {
    body: { ...caseBody(fitted.values), action: "draft" },
    // However often it is tried, one draft comes of it.
    idempotencyKey: `keep-${draft.row}`.slice(0, 64),
  });
}
