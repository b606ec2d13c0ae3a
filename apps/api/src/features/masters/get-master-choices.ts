import { masterChoices, type MasterChoices } from "@magokoro/contract/masters/endpoints";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { findMasterChoices } from "./master-choices.repository";

const KEY = "master-choices";
const KEEP_SECONDS = 60;

/** The same for every role and asked for by every form, so a minute-old copy will do. */
export async function getMasterChoices({ cache, db }: Services, actor: Actor): Promise<MasterChoices> {
  const known = await cache.get(KEY, masterChoices);
  if (known) return known;
  const choices = await db.readStale(scopeOf(actor), findMasterChoices);
  await cache.set(KEY, choices, KEEP_SECONDS);
  return choices;
}

/** After a change of a master. Whoever is reading at this very moment may keep the older choices for their minute. */
export function forgetMasterChoices({ cache }: Services): Promise<void> {
  return cache.delete(KEY);
}
