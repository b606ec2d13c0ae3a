import { normalizeSearchText } from "../text/normalize-search-text";

export const DUPLICATE_REASONS = ["phone", "name_and_city", "name_and_birth_date"] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export const DUPLICATE_REASON_LABELS: Record<DuplicateReason, string> = {
  phone: "電話番号が同じ",
  name_and_city: "お名前と市区町村が同じ",
  name_and_birth_date: "お名前と生年月日が同じ",
};

export interface DuplicateTraits {
  /** E.164. */
  phones: readonly string[];
  /** Family and given name in kana. */
  kana: string;
  city: string;
  birthDate: string | null;
}

/** Why two customers may be the same person (product design, "Duplicate"); empty when nothing says so. */
export function duplicateReasons(a: DuplicateTraits, b: DuplicateTraits): DuplicateReason[] {
  const isSameName = a.kana !== "" && normalizeSearchText(a.kana) === normalizeSearchText(b.kana);
  const isSameCity = a.city !== "" && normalizeSearchText(a.city) === normalizeSearchText(b.city);
  const isSameBirthDate = a.birthDate !== null && a.birthDate === b.birthDate;
  const reasons: DuplicateReason[] = [];
  if (a.phones.some((phone) => b.phones.includes(phone))) reasons.push("phone");
  if (isSameName && isSameCity) reasons.push("name_and_city");
  if (isSameName && isSameBirthDate) reasons.push("name_and_birth_date");
  return reasons;
}
