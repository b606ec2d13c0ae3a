"use client";

import { Button } from "./button";

interface VersionConflictProps {
  /** Each field in words: what this person typed, and what stands there now. */
  fields: { label: string; mine: string; current: string }[];
  onTakeMine: () => void;
  onTakeCurrent: () => void;
}

/** Two people edited at once: the second is shown both versions and decides. Nothing typed is lost. */
export function VersionConflict({ fields, onTakeMine, onTakeCurrent }: VersionConflictProps) {
  const differing = fields.filter(({ mine, current }) => mine !== current);
  return (
    <div role="alert" className="rounded-lg border border-danger bg-danger-soft p-4">
      <p className="font-medium text-danger">ほかの人（または別の画面）が先に内容を変更しました。</p>
      {differing.length > 0 && (
        <table className="mt-3 w-full text-sm">
          <caption className="sr-only">入力した内容と最新の内容</caption>
          <thead>
            <tr className="text-left">
              {["項目", "あなたの入力", "最新の内容"].map((header) => (
                <th key={header} scope="col" className="py-1 pr-3 font-medium">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map(({ label, mine, current }) => (
              <tr key={label} className="align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {label}
                </th>
                <td className="py-1 pr-3">{mine || "—"}</td>
                <td className="py-1">{current || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={onTakeCurrent}>最新の内容に合わせる</Button>
        <Button tone="danger" onClick={onTakeMine}>
          自分の入力で保存する
        </Button>
      </div>
    </div>
  );
}
