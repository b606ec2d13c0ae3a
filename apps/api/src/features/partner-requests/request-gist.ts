import type { WishOf } from "@magokoro/contract/partners/request-body";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { formatRate } from "@magokoro/domain/money/rate";
import type { RequestListRow } from "./request-selections.repository";

type GistRow = Pick<RequestListRow, "kind" | "areaCount" | "smallWish" | "conciergeName">;

/** A wish in a few words, as a line of the list has room for. */
export function gistOf({ kind, areaCount, smallWish, conciergeName }: GistRow): string {
  switch (kind) {
    case "code":
      return wishIn<"code">(smallWish).code;
    case "contract":
      return periodOf(wishIn<"contract">(smallWish));
    case "rates":
      return ratesOf(wishIn<"rates">(smallWish));
    case "areas":
      return `${(areaCount ?? 0).toLocaleString("ja-JP")}か所`;
    case "account":
      return `${conciergeName ?? ""}さん`;
  }
}

/** It was parsed by its kind's schema when it was asked for. */
function wishIn<Kind extends "code" | "contract" | "rates">(json: string): WishOf<Kind> {
  return JSON.parse(json) as WishOf<Kind>;
}

const periodOf = ({ contractFrom, contractTo }: WishOf<"contract">) =>
  `${formatDateJa(contractFrom)}〜${contractTo === null ? "（終了日なし）" : formatDateJa(contractTo)}`;

const ratesOf = ({ validFrom, primaryRateBp, performerRateBp }: WishOf<"rates">) =>
  `${formatDateJa(validFrom)}から 主担当${formatRate(primaryRateBp)}・実施者${formatRate(performerRateBp)}`;
