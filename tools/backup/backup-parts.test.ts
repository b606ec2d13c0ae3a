import { archiveSettings, recoverySettings } from "./archive-settings";
import { backupName, backupTime, newestBackup } from "./backup-name";
import { differences } from "./differences";
import { sortByChange } from "./file-manifest";
import { expiredBackups } from "./prune-backups";

const names = ["base-20260401T000000.000Z", "base-20260402T000000.000Z", "base-20260403T000000.000Z"];

describe("backupName", () => {
  it("says the time it was made at", () => {
    const at = new Date("2026-04-01T09:30:00.250Z");
    expect(backupName("base", at)).toBe("base-20260401T093000.250Z");
    expect(backupTime(backupName("files", at))).toEqual(at);
  });
});

describe("newestBackup", () => {
  it("takes the last one finished by the time, to the millisecond", () => {
    expect(newestBackup("base", names, new Date("2026-04-02T00:00:00.000Z"))).toBe(names[1]);
    expect(newestBackup("base", names, new Date("2026-04-01T23:59:59.999Z"))).toBe(names[0]);
    expect(newestBackup("base", names)).toBe(names[2]);
  });

  it("finds none before the first, of another kind or half done", () => {
    expect(newestBackup("base", names, new Date("2026-03-31T00:00:00Z"))).toBeUndefined();
    expect(newestBackup("files", names)).toBeUndefined();
    expect(newestBackup("base", ["unfinished-42", "base-20260401"])).toBeUndefined();
  });
});

describe("archiveSettings and recoverySettings", () => {
  it("stop at the time given, and at the end of the archive when there is none", () => {
    expect(recoverySettings("/archive", "2026-04-01 18:30:00+09")).toContain(
      "recovery_target_time = '2026-04-01 18:30:00+09'\n",
    );
    expect(recoverySettings("/archive")).not.toContain("recovery_target_time =");
  });

  it("refuse what a shell or a settings file would read as something else", () => {
    for (const folder of ["/a b", "/a'b", "/a;rm", "relative", "/a%f", "/a$b"]) {
      expect(() => archiveSettings(folder, 60)).toThrow("absolute path");
      expect(() => recoverySettings(folder)).toThrow("absolute path");
    }
    for (const time of ["yesterday'", "2026-04-01 18:30:00", "2026-04-01T09:30:00Z' "])
      expect(() => recoverySettings("/archive", time)).toThrow("with its zone");
  });
});

describe("sortByChange", () => {
  const stored = (key: string, version: string) => ({ key, size: 3, version });
  const entry = (key: string, version: string) => ({ ...stored(key, version), sha256: `sum of ${key}` });

  it("reads new and changed files again, keeps the rest, forgets the deleted", () => {
    const previous = { files: [entry("same", "1"), entry("changed", "1"), entry("deleted", "1")] };
    const listed = [stored("same", "1"), stored("changed", "2"), stored("new", "1")];
    expect(sortByChange(listed, previous)).toEqual({
      known: [entry("same", "1")],
      changed: [stored("changed", "2"), stored("new", "1")],
    });
  });

  it("reads everything the first time", () => {
    expect(sortByChange([stored("a", "1")])).toEqual({ known: [], changed: [stored("a", "1")] });
  });
});

describe("differences", () => {
  it("names what is missing, other or too many", () => {
    const expected = new Map([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    const found = new Map([
      ["a", 1],
      ["b", 20],
      ["d", 4],
    ]);
    expect(differences(expected, found)).toEqual([
      "b: expected 2, found 20",
      "c: missing",
      "d: not expected",
    ]);
    expect(differences(expected, expected)).toEqual([]);
  });
});

describe("expiredBackups", () => {
  it("keeps the last one before the kept days, from which their first hour is replayed", () => {
    const now = new Date("2026-04-09T12:00:00Z");
    expect(expiredBackups(names, now, 7)).toEqual([names[0]]);
    expect(expiredBackups(names, now, 8)).toEqual([]);
    expect(expiredBackups([...names, "archive"], new Date("2026-06-01T00:00:00Z"), 7)).toEqual(
      names.slice(0, 2),
    );
  });
});
