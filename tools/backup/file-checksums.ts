import { createHash } from "node:crypto";
import { eachOf } from "./each-of";
import type { FileStore } from "./file-store";

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The SHA-256 of every file, each of them read. */
export async function fileChecksums(store: FileStore): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  await eachOf(await store.list(), async ({ key }) => {
    const bytes = await store.read(key);
    if (bytes !== undefined) sums.set(key, sha256(bytes));
  });
  return sums;
}
