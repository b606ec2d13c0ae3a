import { manifestNames, objectKey } from "./back-up-files";
import { newestBackup } from "./backup-name";
import { eachOf } from "./each-of";
import { sha256 } from "./file-checksums";
import { readManifest } from "./file-manifest";
import type { FileStore } from "./file-store";

/**
 * Writes every file as it was at the newest backup by `time`. Files that came later stay: keys are never
 * used twice, so nothing refers to them and they harm nobody.
 * @throws Error when a copy is missing or not what it was.
 */
export async function restoreFiles(
  backup: FileStore,
  target: FileStore,
  time?: Date,
): Promise<{ name: string; files: number }> {
  const name = newestBackup("files", await manifestNames(backup), time);
  const bytes = name === undefined ? undefined : await backup.read(`manifests/${name}.json`);
  if (name === undefined || bytes === undefined)
    throw new Error(`No backup of the files was finished by ${time?.toISOString() ?? "now"}.`);
  const { files } = readManifest(bytes);
  await eachOf(files, async (file) => {
    const copy = await backup.read(objectKey(file.sha256));
    if (copy === undefined || sha256(copy) !== file.sha256)
      throw new Error(`The copy of ${file.key} is missing or damaged.`);
    await target.write(file.key, copy);
  });
  return { name, files: files.length };
}
