import { createHash } from "node:crypto";
import type { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { BodyInput } from "@magokoro/contract/core/endpoint";

/** A code of the word's own. */
const codeOf = (word: string) =>
  `T${createHash("sha256").update(word).digest("hex").slice(0, 12).toUpperCase()}`;

type Masters = typeof MASTERS;

/** A row of each master as a body would make it, with a word of its own in its name. */
export const MASTER_SAMPLES: { [Key in keyof Masters]: (word: string) => BodyInput<Masters[Key]["create"]> } =
  {
    serviceTypes: (word) => ({ name: word, code: codeOf(word) }),
    supportTypes: (word) => ({ name: word, code: codeOf(word) }),
    // The types are those that every database has from its first day.
    services: (word) => ({
      name: word,
      kana: "みほん",
      code: codeOf(word),
      serviceTypeId: 1,
      supportTypeId: 1,
      basePrice: 4500,
      taxRateBp: 800,
      minutes: 90,
      skills: ["剪定"],
    }),
  };
