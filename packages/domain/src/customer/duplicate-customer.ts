import { normalizeSearchText } from "../text/normalize-search-text";

export const DUPLICATE_REASONS = ["phone", "name_and_city", "name_and_birth_date"] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export const DUPLICATE_REASON_LABELS: Record<DuplicateReason, string> = {
  phone: "電話番号が同じ",
  name_and_city: "お名前と市区町村が同じ",
  name_and_birth_date: "お名前と生年月日が同じ",
};

export type DuplicateTraits = {
  /** E.164; the home phone of one may be the mobile phone of the other. */
  phones: readonly string[];
  /** Family and given name in kana. */
  kana: string;
  /** When both have one it must agree: there is a 府中市 in Tokyo and one in Hiroshima. */
  prefecture?: string;
  city: string;
  /** YYYY-MM-DD. */
  birthDate: string | null;
};

/**
 * Why two customers may be the same person; empty when nothing says so. The rule of product.md, "Customer":
 * same phone, or same kana name with same city or birth date. What is unknown of both is not the same.
 */
export function duplicateReasons(a: DuplicateTraits, b: DuplicateTraits): DuplicateReason[] {
  const isSameName = readsAlike(a.kana, b.kana);
  const holds: Record<DuplicateReason, boolean> = {
    phone: a.phones.some((phone) => b.phones.includes(phone)),
    name_and_city: isSameName && isSameCity(a, b),
    name_and_birth_date: isSameName && a.birthDate !== null && a.birthDate === b.birthDate,
  };
  return DUPLICATE_REASONS.filter((reason) => holds[reason]);
}

function isSameCity(a: DuplicateTraits, b: DuplicateTraits): boolean {
  const isElsewhere = a.prefecture && b.prefecture && a.prefecture !== b.prefecture;
  return !isElsewhere && readsAlike(a.city, b.city);
}

function readsAlike(a: string, b: string): boolean {
  const text = normalizeSearchText(a);
  return text !== "" && text === normalizeSearchText(b);
}
