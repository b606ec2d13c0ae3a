import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { claimDataFolder } from "./claim-data-folder";
import { readSettings } from "./settings";

describe("a data folder", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "magokoro-folder-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("stays of the kind it was begun as", () => {
    claimDataFolder(folder, "empty");
    claimDataFolder(folder, "empty");
    expect(() => claimDataFolder(folder, "demo")).toThrow("was begun with --empty");
  });

  it("without a mark, but used, is of the demonstration", () => {
    writeFileSync(path.join(folder, "secrets.json"), "{}");
    expect(() => claimDataFolder(folder, "empty")).toThrow("holds the demonstration data");
    claimDataFolder(folder, "demo");
  });
});

describe("what is asked for", () => {
  it("is the demonstration, unless it is said", () => {
    expect(readSettings([], {})).toMatchObject({ isEmpty: false, port: 3000, administrator: null });
    expect(readSettings([], {}).dataDir).toBe(path.resolve(".data"));
    expect(readSettings(["--empty"], {}).dataDir).toBe(path.resolve(".data-empty"));
    expect(readSettings(["--empty"], { MAGOKORO_DATA_DIR: "/x" }).dataDir).toBe(path.resolve("/x"));
  });

  it("hands an administrator on", () => {
    const args = [
      "--empty",
      "--admin-email",
      "a@example.jp",
      "--admin-name=本部 太郎",
      "--admin-kana",
      "ほんぶ",
    ];
    expect(readSettings(args, {}).administrator).toEqual([
      "--email",
      "a@example.jp",
      "--name",
      "本部 太郎",
      "--kana",
      "ほんぶ",
    ]);
    expect(() => readSettings(["--admin-email", "a@example.jp"], {})).toThrow("go with --empty alone");
  });

  it("is told where it is not known", () => {
    expect(() => readSettings(["--emtpy"], {})).toThrow("Known: --dev, --empty");
  });
});
