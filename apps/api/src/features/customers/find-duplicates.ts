import type { DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { duplicateReasons, type DuplicateTraits } from "@magokoro/domain/customer/duplicate-customer";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { textSearchGrams } from "@magokoro/domain/text/search-grams";
import type { Tx } from "../../platform/db/tx";
import { findByPhones, findBySearchName } from "./duplicates.repository";

/** Customers that may be the same person, of those the asker may see. */
export async function findDuplicates(
  tx: Tx,
  traits: DuplicateTraits,
  exceptId?: number,
): Promise<DuplicateCandidate[]> {
  const kana = normalizeSearchText(traits.kana);
  const found = [
    ...(traits.phones.length > 0 ? await findByPhones(tx, traits.phones) : []),
    ...([...kana].length > 1 ? await findBySearchName(tx, textSearchGrams(kana), `% ${kana}`) : []),
  ];
  const unique = [...new Map(found.map((candidate) => [candidate.id, candidate])).values()];
  return unique
    .filter((candidate) => candidate.id !== exceptId)
    .map(({ city, ...candidate }) => ({
      ...candidate,
      phones: candidate.phones.map(formatPhone),
      reasons: duplicateReasons(traits, { ...candidate, city }),
    }))
    .filter((candidate) => candidate.reasons.length > 0);
}
