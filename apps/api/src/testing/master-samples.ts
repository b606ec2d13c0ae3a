import type { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { BodyInput } from "@magokoro/contract/core/endpoint";

type Masters = typeof MASTERS;

/** A row of each master as a body would make it, with a word of its own in its name. */
export const MASTER_SAMPLES: { [Key in keyof Masters]: (word: string) => BodyInput<Masters[Key]["create"]> } =
  {
    serviceTypes: (word) => ({ name: word }),
    supportTypes: (word) => ({ name: word }),
  };
