import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FileStore, StoredFile } from "./file-store";

/** What the product's own disk store and `write` below call a file that is still being received. */
const UNFINISHED = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function openDiskFileStore(directory: string): FileStore {
  return {
    async list(prefix = "") {
      const start = path.join(directory, prefix);
      if (!existsSync(start)) return [];
      const entries = await readdir(start, { recursive: true, withFileTypes: true });
      const files: StoredFile[] = [];
      for (const entry of entries) {
        if (!entry.isFile() || UNFINISHED.test(entry.name)) continue;
        const full = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(full);
        const key = path.relative(directory, full).split(path.sep).join("/");
        files.push({ key, size, version: `${size}-${mtimeMs}` });
      }
      return files.sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    async read(key) {
      try {
        return await readFile(path.join(directory, key));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      }
    },
    async write(key, bytes) {
      const target = path.join(directory, key);
      await mkdir(path.dirname(target), { recursive: true });
      const unfinished = `${target}.${randomUUID()}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, target);
    },
  };
}
