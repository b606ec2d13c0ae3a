import { eachOf } from "./each-of";
import type { FileStore } from "./file-store";

/** Every file under the same key; answers how many. */
export async function copyFiles(from: FileStore, to: FileStore): Promise<number> {
  const files = await from.list();
  await eachOf(files, async ({ key }) => {
    const bytes = await from.read(key);
    if (bytes === undefined) throw new Error(`${key} was removed while it was copied.`);
    await to.write(key, bytes);
  });
  return files.length;
}
