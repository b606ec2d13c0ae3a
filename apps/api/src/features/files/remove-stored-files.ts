import { systemScope } from "../../platform/db/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { findKeysInUse } from "./files.repository";

const SCOPE = systemScope("an object that no row points at is nobody's");

/**
 * Hands the removal to the queue in the transaction that ends the need for these objects: it happens even
 * when the file store is away now.
 */
export function removeLater(
  services: Services,
  tx: Tx,
  keys: readonly string[],
  { at, jobKey }: { at: Date; jobKey?: string },
): Promise<void> {
  return services.jobs.enqueue(
    tx,
    "remove_stored_files",
    { keys: [...keys] },
    { runAt: at, ...(jobKey && { key: jobKey }) },
  );
}

/** Removes objects, except those a row points at after all. Safe to run twice. */
export async function removeStoredFiles(services: Services, keys: readonly string[]): Promise<void> {
  const kept = await services.db.read(SCOPE, (tx) => findKeysInUse(tx, keys));
  for (const key of keys) if (!kept.has(key)) await services.files.delete(key);
}
