import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupError } from "@magokoro/database/embedded/startup-error";

const MARK = "kind";

/**
 * A folder is of the demonstration or of a product that began empty, for good: invented people never come
 * among real ones, and real ones never into a mode that shows mails and passwords.
 * @throws StartupError when the folder is of the other kind.
 */
export function claimDataFolder(dataDir: string, kind: "demo" | "empty"): void {
  const mark = path.join(dataDir, MARK);
  const isUsed = existsSync(path.join(dataDir, "secrets.json"));
  // Without a mark it is of a time when all were demonstrations.
  const known = existsSync(mark) ? readFileSync(mark, "utf8").trim() : isUsed ? "demo" : kind;
  if (known !== kind)
    throw new StartupError(
      kind === "empty"
        ? `The data folder ${dataDir} holds the demonstration data, and --empty begins without any; set MAGOKORO_DATA_DIR to another folder, or leave it out for .data-empty.`
        : `The data folder ${dataDir} was begun with --empty and is no demonstration; start it with --empty, or set MAGOKORO_DATA_DIR to another folder.`,
    );
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(mark, kind);
  } catch {
    // A folder that cannot be written is said by whoever needs it first.
  }
}
