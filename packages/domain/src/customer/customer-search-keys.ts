import { nationalDigits } from "../phone/phone-number";
import { normalizeSearchText } from "../text/normalize-search-text";
import { searchGrams } from "../text/search-grams";

interface Searchable {
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  prefecture: string;
  city: string;
  addressLine: string;
  building: string | null;
  homePhone: string | null;
  mobilePhone: string | null;
  contacts: readonly { phone: string | null }[];
}

export interface SearchKeys {
  searchName: string;
  searchAddress: string;
  searchPhone: string;
  searchGrams: string[];
}

/** What search compares with, kept beside the row. A relative who calls is found by the relative's phone too. */
export function customerSearchKeys(customer: Searchable): SearchKeys {
  const name = normalizeSearchText(customer.familyName + customer.givenName);
  const kana = normalizeSearchText(customer.familyNameKana + customer.givenNameKana);
  const address = normalizeSearchText(
    customer.prefecture + customer.city + customer.addressLine + (customer.building ?? ""),
  );
  const phones = [
    customer.homePhone,
    customer.mobilePhone,
    ...customer.contacts.map((contact) => contact.phone),
  ]
    .filter((phone) => phone !== null)
    .map(nationalDigits);
  return {
    searchName: `${name} ${kana}`,
    searchAddress: address,
    searchPhone: phones.join(" "),
    searchGrams: searchGrams([name, kana, address], phones),
  };
}
