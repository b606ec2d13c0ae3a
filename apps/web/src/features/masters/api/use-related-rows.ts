"use client";

import { ALL_MASTERS, masterOf } from "@magokoro/contract/masters/all-masters";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { useReads } from "@/lib/api/use-reads";
import { pointersTo } from "../pointers";

/** Rows of other masters by noun; a master that is not there yet is missing. */
export type RelatedRows = ReadonlyMap<string, readonly MasterRow[]>;

/** Of the masters that a master's fields point at, and of those that point at it. */
export function useRelatedRows(master: AnyMaster): RelatedRows {
  const pointedAt = Object.values(master.fields).flatMap(({ kind }) => (kind.as === "row" ? [kind.of] : []));
  const pointing = ALL_MASTERS.filter((other) => pointersTo(master, other).length > 0);
  const nouns = [...new Set([...pointedAt, ...pointing.map(({ noun }) => noun)])];
  const reads = useReads(nouns.map((noun) => masterOf(noun).find));
  return new Map(nouns.flatMap((noun, at) => (reads[at]?.data ? [[noun, reads[at].data] as const] : [])));
}
