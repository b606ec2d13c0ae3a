import { parseCookie, type Cookies } from "cookie";

/** Cookies of a request by name, as they were sent; the first of a name wins. */
export function parseCookies(header: string | undefined): Readonly<Cookies> {
  // Ours need no decoding, and undoing `%` would make two values of one sent.
  const cookies = parseCookie(header ?? "", { decode: (value) => value });
  // `=value`: the library gives it the name "", and no cookie of ours is nameless.
  delete cookies[""];
  return cookies;
}
