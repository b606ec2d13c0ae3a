import type { OpenCase } from "@magokoro/contract/partners/closing-endpoints";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import { visitPeriodLabel } from "@/lib/ui-labels";

interface OpenCaseLineProps {
  item: OpenCase;
  isMoved: boolean;
  onChoose: (isMoved: boolean) => void;
}

/** One open case with its choice; what has begun can only be kept. */
export function OpenCaseLine({ item, isMoved, onChoose }: OpenCaseLineProps) {
  const { id, caseNumber, title, status, customerName, visitStart, visitEnd, conciergeNames, canMove } = item;
  const choice = (value: boolean, words: string) => (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name={`case-${id}`}
        checked={isMoved === value}
        disabled={value && !canMove}
        onChange={() => onChoose(value)}
        className="size-5"
      />
      {words}
    </label>
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 basis-72 grow">
        <p className="font-medium">
          {visitStart && visitEnd ? visitPeriodLabel(visitStart, visitEnd) : "訪問日は未定"}・{customerName}{" "}
          様
        </p>
        <p className="text-sm text-muted">
          <span className="whitespace-nowrap">{caseNumber}</span>・{title}・{CASE_STATUS_WORDS[status]}
          {conciergeNames.length > 0 && `・${conciergeNames.join("、")}`}
        </p>
      </div>
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="sr-only">{caseNumber}の扱い</legend>
        {choice(false, "加盟店に残す")}
        {choice(true, "本部へ戻す")}
      </fieldset>
    </li>
  );
}
