import {
  AUDIT_ACTION_LABELS,
  AUDIT_OBJECT_LABELS,
  type AuditAction,
} from "@magokoro/contract/audit/audit-values";
import type { AuditEntry } from "@magokoro/contract/audit/endpoints";

const actions: Record<string, string> = AUDIT_ACTION_LABELS;
const objects: Record<string, string> = AUDIT_OBJECT_LABELS;

export const actionLabel = (action: string): string => actions[action] ?? action;
export const objectLabel = (type: string): string => objects[type] ?? type;

export const actorLabel = ({ actor }: AuditEntry): string =>
  actor.id === null ? "（ログイン前）" : actor.name || "（氏名なし）";

const PAGES: Record<string, string> = {
  user: "/admin/accounts",
  customer: "/admin/customers",
  case: "/admin/cases",
  report: "/admin/reports",
};

/** Where the thing of an entry can be looked at; null where there is no page for it. */
export function objectHref({ objectType, objectId, objectName }: AuditEntry): string | null {
  const page = PAGES[objectType];
  return page && objectId !== null && objectName !== null ? `${page}/${objectId}` : null;
}

const GROUPS: [label: string, prefixes: string[]][] = [
  ["ログインと本人確認", ["auth.", "session.", "password.", "second_factor.", "profile."]],
  ["アカウント", ["account."]],
  ["メール", ["mail."]],
  ["お客様", ["customer."]],
  ["案件", ["case."]],
  ["報告", ["report."]],
];

/** The acts as the filter offers them, by what they touch. */
export const ACTION_GROUPS = GROUPS.map(([label, prefixes]) => ({
  label,
  actions: (Object.keys(AUDIT_ACTION_LABELS) as AuditAction[]).filter((action) =>
    prefixes.some((prefix) => action.startsWith(prefix)),
  ),
}));
