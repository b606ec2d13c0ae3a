import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { backUpFiles, objectKey } from "./back-up-files";
import { backupTime } from "./backup-name";
import { openDiskFileStore } from "./disk-file-store";
import { fileChecksums, sha256 } from "./file-checksums";
import { restoreFiles } from "./restore-files";

describe("backUpFiles and restoreFiles", () => {
  let folder: string;
  const store = (name: string) => openDiskFileStore(path.join(folder, name));
  const write = (key: string, text: string) => store("files").write(key, Buffer.from(text));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "magokoro-files-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("bring back what was overwritten or deleted, as of the backup by the time given", async () => {
    await write("reports/1/photo.jpg", "one");
    await write("reports/2/photo.jpg", "two");
    const before = await fileChecksums(store("files"));
    const { name } = await backUpFiles(store("files"), store("backup"));
    await write("reports/1/photo.jpg", "overwritten");
    rmSync(path.join(folder, "files/reports/2"), { recursive: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await backUpFiles(store("files"), store("backup"));

    expect(await restoreFiles(store("backup"), store("back"), backupTime(name))).toEqual({ name, files: 2 });
    expect(await fileChecksums(store("back"))).toEqual(before);
    await restoreFiles(store("backup"), store("later"));
    expect(await fileChecksums(store("later"))).toEqual(
      new Map([["reports/1/photo.jpg", sha256(Buffer.from("overwritten"))]]),
    );
  });

  it("read only what changed since the last time, and make a copy again that has gone", async () => {
    await write("a/1.jpg", "one");
    await write("a/2.jpg", "two");
    expect((await backUpFiles(store("files"), store("backup"))).read).toBe(2);
    expect((await backUpFiles(store("files"), store("backup"))).read).toBe(0);
    await write("a/2.jpg", "two, changed");
    expect((await backUpFiles(store("files"), store("backup"))).read).toBe(1);
    rmSync(path.join(folder, "backup", objectKey(sha256(Buffer.from("one")))));
    expect((await backUpFiles(store("files"), store("backup"))).read).toBe(1);
    expect((await restoreFiles(store("backup"), store("back"))).files).toBe(2);
  });

  it("keep one copy of the same bytes, and none of a file still being received", async () => {
    await write("a/1.jpg", "same");
    await write("a/2.jpg", "same");
    writeFileSync(path.join(folder, "files/a/3.jpg.0b0e7a4c-98c1-4f0e-9a52-6f2a4f0f7f11"), "half");
    expect((await backUpFiles(store("files"), store("backup"))).files).toBe(2);
    const copies = readdirSync(path.join(folder, "backup/objects"), { recursive: true, withFileTypes: true });
    expect(copies.filter((entry) => entry.isFile())).toHaveLength(1);
  });

  it("refuse a damaged copy and a time before the first backup", async () => {
    await write("a/1.jpg", "one");
    const { name } = await backUpFiles(store("files"), store("backup"));
    const earlier = new Date(backupTime(name).getTime() - 1);
    await expect(restoreFiles(store("backup"), store("back"), earlier)).rejects.toThrow(
      "No backup of the files",
    );
    const copy = path.join(folder, "backup", objectKey(sha256(Buffer.from("one"))));
    writeFileSync(copy, readFileSync(copy, "utf8").replace("one", "One"));
    await expect(restoreFiles(store("backup"), store("back"))).rejects.toThrow("missing or damaged");
  });
});
