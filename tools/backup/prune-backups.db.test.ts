import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pruneBackups } from "./prune-backups";

const NOW = new Date("2026-04-09T12:00:00Z");
const DAYS = 7;

/** Asks PostgreSQL's own program, so it needs Debian's as the rehearsals do. */
describe("pruneBackups", () => {
  let folder: string;
  const at = (...names: string[]) => path.join(folder, ...names);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "magokoro-prune-"));
    mkdirSync(at("archive"));
    for (const name of ["000000010000000000000002", "000000010000000000000004", "000000020000000000000003"])
      writeFileSync(at("archive", name), "");
    for (const name of ["00000002.history", "000000010000000100000001", "000000010000000000000005.part"])
      writeFileSync(at("archive", name), "");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function keepBase(name: string, firstNeeded: string) {
    mkdirSync(at("base", name), { recursive: true });
    const label = `START WAL LOCATION: 0/4000028 (file ${firstNeeded})\n`;
    writeFileSync(at("base", name, "backup_label"), label);
  }

  it("lets go of the log before the first file needed, whatever its timeline, never of histories", async () => {
    keepBase("base-20260401T000000.000Z", "000000010000000000000002");
    keepBase("base-20260402T000000.000Z", "000000010000000000000004");
    const removed = await pruneBackups(at("base"), at("archive"), DAYS, NOW);
    expect(removed).toEqual({ bases: 1, walFiles: 2 });
    expect(readdirSync(at("base"))).toEqual(["base-20260402T000000.000Z"]);
    expect(readdirSync(at("archive")).sort()).toEqual([
      "000000010000000000000004",
      "000000010000000000000005.part",
      "000000010000000100000001",
      "00000002.history",
    ]);
  });

  it("keeps all of the log while no base backup says what is needed", async () => {
    mkdirSync(at("base", "unfinished-42"), { recursive: true });
    expect(await pruneBackups(at("base"), at("archive"), DAYS, NOW)).toEqual({ bases: 0, walFiles: 0 });
    expect(readdirSync(at("archive"))).toHaveLength(6);
  });

  it("removes nothing of a log when the oldest backup cannot be read", async () => {
    keepBase("base-20260408T000000.000Z", "nothing");
    await expect(pruneBackups(at("base"), at("archive"), DAYS, NOW)).rejects.toThrow(
      "no readable backup_label",
    );
    expect(readdirSync(at("archive"))).toHaveLength(6);
  });
});
