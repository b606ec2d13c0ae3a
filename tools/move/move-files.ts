import { copyFiles } from "../backup/copy-files";
import { differences } from "../backup/differences";
import { fileChecksums } from "../backup/file-checksums";
import type { FileStore } from "../backup/file-store";
import { Refusal } from "./refusal";

/** Every file under its key, each read back and compared. What an earlier attempt left is written again. */
export async function moveFiles(from: FileStore, to: FileStore): Promise<number> {
  const ours = new Set((await from.list()).map(({ key }) => key));
  const foreign = (await to.list()).find(({ key }) => !ours.has(key));
  if (foreign)
    throw new Refusal(`The bucket holds files that are not ours (${foreign.key}); give an empty one.`);
  const count = await copyFiles(from, to);
  const lines = differences(await fileChecksums(from), await fileChecksums(to));
  if (lines.length > 0) throw new Refusal(`These files did not arrive as they are:\n${lines.join("\n")}`);
  return count;
}
