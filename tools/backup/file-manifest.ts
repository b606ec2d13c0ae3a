import { z } from "zod";
import type { StoredFile } from "./file-store";

const manifestSchema = z.object({
  files: z.array(z.object({ key: z.string(), size: z.number(), version: z.string(), sha256: z.string() })),
});

export type FileManifest = z.output<typeof manifestSchema>;

/** @throws Error when it is damaged. */
export function readManifest(bytes: Buffer): FileManifest {
  return manifestSchema.parse(JSON.parse(bytes.toString()));
}

export interface Sorted {
  /** As they were at the last backup: not read again. */
  known: FileManifest["files"];
  changed: StoredFile[];
}

/** Which files are new or others since `previous`; what is no longer there is in neither list. */
export function sortByChange(listed: readonly StoredFile[], previous?: FileManifest): Sorted {
  const before = new Map(previous?.files.map((file) => [file.key, file]));
  const sorted: Sorted = { known: [], changed: [] };
  for (const file of listed) {
    const same = before.get(file.key);
    if (same?.version === file.version && same.size === file.size) sorted.known.push(same);
    else sorted.changed.push(file);
  }
  return sorted;
}
