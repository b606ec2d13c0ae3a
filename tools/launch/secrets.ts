import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupError } from "@magokoro/database/embedded/startup-error";

export interface LocalSecrets {
  owner: string;
  app: string;
  jobs: string;
  jwt: string;
  fileToken: string;
}

const NAMES = ["owner", "app", "jobs", "jwt", "fileToken"] as const;

/** Made at the first start and kept: a restart logs nobody out. */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = path.join(dataDir, "secrets.json");
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file)) {
      const fresh = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("base64url")]));
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
    }
    return JSON.parse(readFileSync(file, "utf8")) as LocalSecrets;
  } catch (cause) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be written; make it writable or set MAGOKORO_DATA_DIR to another folder.`,
      { cause },
    );
  }
}
