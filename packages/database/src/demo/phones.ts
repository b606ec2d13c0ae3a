import { parseJapanesePhone } from "@magokoro/domain/phone/phone-number";
import type { Random } from "./random";

/** An E.164 number that could exist, from the first digits of an area (e.g. 03-34). */
export function demoPhone(random: Random, prefix: string): string {
  for (let tries = 0; tries < 200; tries += 1) {
    const missing = (prefix.startsWith("090") ? 11 : 10) - prefix.replaceAll("-", "").length;
    const tail = Array.from({ length: missing }, () => String(random.below(10))).join("");
    const parsed = parseJapanesePhone(`${prefix}${tail}`);
    if (parsed) return parsed;
  }
  throw new Error(`no phone number begins with ${prefix}`);
}
