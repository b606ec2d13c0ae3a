import type { DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { duplicateReasons, type DuplicateTraits } from "@magokoro/domain/customer/duplicate-customer";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { textSearchGrams } from "@magokoro/domain/text/search-grams";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";

interface Candidate extends Record<string, unknown> {
  id: number;
  memberNumber: string;
  name: string;
  kana: string;
  address: string;
  city: string;
  birthDate: string | null;
  phones: string[];
}

const SELECT = `SELECT u.id, u.member_number AS "memberNumber", u.family_name || ' ' || u.given_name AS name,
  u.family_name_kana || ' ' || u.given_name_kana AS kana, u.prefecture || u.city || u.address_line AS address, u.city,
  u.birth_date::text AS "birthDate", array_remove(ARRAY[u.home_phone, u.mobile_phone], NULL) AS phones FROM customers u`;

const BY_PHONE = prepared(`${SELECT} WHERE u.home_phone = ANY ($1) OR u.mobile_phone = ANY ($1) LIMIT 20`);
const BY_NAME = prepared(`${SELECT} WHERE u.search_grams @> $1 AND u.search_name LIKE $2 LIMIT 50`);

/** Customers that may be the same person, of those the asker may see. */
export async function findDuplicates(
  tx: Tx,
  traits: DuplicateTraits,
  exceptId?: number,
): Promise<DuplicateCandidate[]> {
  const kana = normalizeSearchText(traits.kana);
  const found = [
    ...(traits.phones.length > 0 ? await tx.query<Candidate>(BY_PHONE, [traits.phones]) : []),
    ...([...kana].length > 1 ? await tx.query<Candidate>(BY_NAME, [textSearchGrams(kana), `% ${kana}`]) : []),
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
