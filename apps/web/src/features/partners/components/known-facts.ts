import type { Description } from "@/components/ui/description-list";

/** Only what is known: an empty fact is not shown. */
export const knownFacts = (items: readonly Description[]): Description[] =>
  items.filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false);
