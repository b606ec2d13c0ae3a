import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { kindDetailSchemas } from "./kind-detail";

interface Filed {
  kind: CaseKind;
  kindDetail: Record<string, unknown>;
  customerId: number | null;
  title: string;
  requestDetail: string;
  requestedTimeFrom: string | null;
  requestedTimeTo: string | null;
}

/** What a case lacks to be filed, which a draft may lack: a path within the body and a sentence for each. */
export function caseProblems(filed: Filed): [path: string, sentence: string][] {
  const problems: [string, string][] = [];
  if (filed.customerId === null) problems.push(["customerId", "お客様を選んでください。"]);
  if (filed.title === "") problems.push(["title", "件名を入力してください。"]);
  if (filed.requestDetail === "") problems.push(["requestDetail", "取次内容を入力してください。"]);
  const { requestedTimeFrom: from, requestedTimeTo: to } = filed;
  if (from !== null && to !== null && from >= to)
    problems.push(["requestedTimeTo", "ご希望の終わりの時刻は、始まりの時刻より後にしてください。"]);
  const detail = kindDetailSchemas[filed.kind].safeParse(filed.kindDetail);
  for (const { path, message } of detail.error?.issues ?? [])
    problems.push([["kindDetail", ...path].join("."), message]);
  return problems;
}
