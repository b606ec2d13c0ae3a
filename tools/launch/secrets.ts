import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartupError } from "@magokoro/database/embedded/startup-error";

export interface LocalSecrets {
  owner: string;
  app: string;
  jobs: string;
  jwt: string;
  data: string;
  fileToken: string;
}

const NAMES = ["owner", "app", "jobs", "jwt", "data", "fileToken"] as const;

/** Made at the first start and kept, so that a restart logs nobody out; a newer version adds its own. */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = path.join(dataDir, "secrets.json");
  try {
    mkdirSync(dataDir, { recursive: true });
    const known: Partial<LocalSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    const missing = NAMES.filter((name) => known[name] === undefined);
    const fresh = missing.map((name) => [name, randomBytes(32).toString("base64url")]);
    const secrets = { ...known, ...Object.fromEntries(fresh) } as LocalSecrets;
    if (missing.length > 0) writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  } catch (cause) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be written; make it writable or set MAGOKORO_DATA_DIR to another folder.`,
      { cause },
    );
  }
}
