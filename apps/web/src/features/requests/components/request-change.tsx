import type { RequestChange } from "@magokoro/contract/partners/request-response";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { formatRate } from "@magokoro/domain/money/rate";

interface Line {
  label: string;
  present: string;
  wish: string;
}

type Area = { prefecture: string; city: string | null };

const day = (date: string | null) => (date === null ? "なし" : formatDateJa(date));
const nameOf = ({ prefecture, city }: Area) => `${prefecture}${city ?? "全域"}`;

function linesOf(change: RequestChange): Line[] {
  switch (change.kind) {
    case "code":
      return [{ label: "加盟店コード", present: change.present.code, wish: change.wish.code }];
    case "contract": {
      const { present, wish } = change;
      return [
        { label: "契約の開始日", present: day(present.contractFrom), wish: day(wish.contractFrom) },
        { label: "契約の終了日", present: day(present.contractTo), wish: day(wish.contractTo) },
      ];
    }
    case "rates": {
      const { present, wish } = change;
      const rate = (bp: number | undefined) => (bp === undefined ? "未登録" : formatRate(bp));
      return [
        {
          label: "適用開始日",
          present: present ? formatDateJa(present.validFrom) : "未登録",
          wish: formatDateJa(wish.validFrom),
        },
        { label: "主担当の率", present: rate(present?.primaryRateBp), wish: rate(wish.primaryRateBp) },
        { label: "実施者の率", present: rate(present?.performerRateBp), wish: rate(wish.performerRateBp) },
      ];
    }
    case "areas": {
      const [before, after] = [change.present.areas.map(nameOf), change.wish.areas.map(nameOf)];
      const said = (names: string[]) => (names.length === 0 ? "なし" : names.join("、"));
      return [
        { label: "追加する地域", present: "", wish: said(after.filter((name) => !before.includes(name))) },
        { label: "外す地域", present: said(before.filter((name) => !after.includes(name))), wish: "" },
        { label: "地域の数", present: `${before.length}か所`, wish: `${after.length}か所` },
      ];
    }
    case "account": {
      const { conciergeName, email, isActive, hasAccount } = change.present;
      const state = hasAccount ? "発行済み" : isActive ? "未発行" : "在籍していません";
      return [{ label: conciergeName || "コンシェルジュ", present: state, wish: `${email} で発行` }];
    }
  }
}

/** What is wished beside what stands today. */
export function RequestChangeTable({ change }: { change: RequestChange }) {
  return (
    <table className="w-full text-left">
      <thead>
        <tr className="border-b border-line text-sm text-muted">
          <th scope="col" className="py-2 pr-3 font-normal">
            項目
          </th>
          <th scope="col" className="py-2 pr-3 font-normal">
            現在
          </th>
          <th scope="col" className="py-2 font-normal">
            希望
          </th>
        </tr>
      </thead>
      <tbody>
        {linesOf(change).map(({ label, present, wish }) => (
          <tr key={label} className="border-b border-line align-top">
            <th scope="row" className="py-2 pr-3 font-normal">
              {label}
            </th>
            <td className="py-2 pr-3 text-muted">{present}</td>
            <td className="py-2 font-medium">{wish}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
