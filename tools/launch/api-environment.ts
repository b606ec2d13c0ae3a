import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export type ApiEnvironment = Record<string, string>;

/** Where commands on the same machine find the product that runs: `npm run admin:first`. */
const fileIn = (dataDir: string) => path.join(dataDir, "api-environment.json");

/** Beside the secrets it is made of, and as closed; gone once the product has stopped. */
export function leaveApiEnvironment(dataDir: string, environment: ApiEnvironment): () => Promise<void> {
  writeFileSync(fileIn(dataDir), JSON.stringify(environment), { mode: 0o600 });
  return async () => rmSync(fileIn(dataDir), { force: true });
}
