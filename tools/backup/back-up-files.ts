import { backupName, newestBackup } from "./backup-name";
import { eachOf } from "./each-of";
import { sha256 } from "./file-checksums";
import { readManifest, sortByChange, type FileManifest } from "./file-manifest";
import type { FileStore } from "./file-store";

export interface FilesBackup {
  name: string;
  files: number;
  /** How many were read, being new or others. */
  read: number;
}

/**
 * Copies what changed, by content, and writes down which file had which content. Copies are never
 * overwritten or removed, so any manifest can be restored, whatever was overwritten or deleted since.
 * The manifest comes last: one that is there is complete.
 */
export async function backUpFiles(source: FileStore, backup: FileStore): Promise<FilesBackup> {
  const copies = new Set((await backup.list("objects/")).map(({ key }) => key));
  const { known, changed } = sortByChange(await source.list(), await readNewest(backup));
  // A copy somebody has removed is made again.
  const files = known.filter((file) => copies.has(objectKey(file.sha256)));
  const again = known.filter((file) => !copies.has(objectKey(file.sha256)));
  await eachOf([...changed, ...again], async ({ key, version }) => {
    const bytes = await source.read(key);
    // Deleted since it was listed.
    if (bytes === undefined) return;
    const sum = sha256(bytes);
    if (!copies.has(objectKey(sum))) await backup.write(objectKey(sum), bytes);
    copies.add(objectKey(sum));
    files.push({ key, size: bytes.length, version, sha256: sum });
  });
  const name = backupName("files", new Date());
  const manifest: FileManifest = { files: files.sort((a, b) => (a.key < b.key ? -1 : 1)) };
  await backup.write(`manifests/${name}.json`, Buffer.from(JSON.stringify(manifest)));
  return { name, files: files.length, read: changed.length + again.length };
}

export const objectKey = (sum: string) => `objects/${sum.slice(0, 2)}/${sum}`;

export async function manifestNames(backup: FileStore): Promise<string[]> {
  return (await backup.list("manifests/")).map(({ key }) => key.slice("manifests/".length, -".json".length));
}

async function readNewest(backup: FileStore): Promise<FileManifest | undefined> {
  const name = newestBackup("files", await manifestNames(backup));
  const bytes = name === undefined ? undefined : await backup.read(`manifests/${name}.json`);
  return bytes && readManifest(bytes);
}
