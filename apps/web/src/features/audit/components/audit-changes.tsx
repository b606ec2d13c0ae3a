import type { AuditEntry } from "@magokoro/contract/audit/endpoints";
import { fieldLabel, valueText } from "./field-labels";

/** What stood before and what stands after, field by field. */
export function AuditChanges({ entry }: { entry: AuditEntry }) {
  const { before, after } = entry;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <div className="rounded-lg bg-hover p-4">
      {fields.length === 0 ? (
        <p className="text-muted">内容の変更はありません。</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">変更の内容</caption>
          <thead>
            <tr className="text-left text-muted">
              <th scope="col" className="w-40 py-1 pr-4 font-medium">
                項目
              </th>
              {before && (
                <th scope="col" className="py-1 pr-4 font-medium">
                  変更前
                </th>
              )}
              <th scope="col" className="py-1 font-medium">
                {before ? "変更後" : "内容"}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field} className="align-top">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {fieldLabel(field)}
                </th>
                {before && <td className="py-1 pr-4">{valueText(field, before[field])}</td>}
                <td className="py-1">{valueText(field, after?.[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3 text-[0.8125rem] text-muted">
        接続元 {entry.ip ?? "—"}・受付番号 {entry.requestId ?? "—"}
      </p>
    </div>
  );
}
