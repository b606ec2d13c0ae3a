import { execFileSync } from "node:child_process";
import { StartupError } from "./startup-error";

/** Under whom PostgreSQL runs: it refuses to run as root, so root hands it to an account of its own. */
export interface SystemAccount {
  uid?: number;
  gid?: number;
}

const NAME = "postgres";

function idOf(flag: "-u" | "-g"): number | undefined {
  try {
    return Number(
      execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch {
    return undefined;
  }
}

export function databaseAccount(): SystemAccount {
  if (process.getuid?.() !== 0) return {};
  if (idOf("-u") === undefined) createAccount();
  const uid = idOf("-u");
  const gid = idOf("-g");
  if (uid === undefined || gid === undefined)
    throw new StartupError(
      `The system account "${NAME}" could not be made; run as an ordinary user instead.`,
    );
  return { uid, gid };
}

function createAccount(): void {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", NAME], { stdio: "ignore" });
  } catch (cause) {
    throw new StartupError(
      `PostgreSQL cannot run as root and the account "${NAME}" could not be made; run as an ordinary user instead.`,
      { cause },
    );
  }
}
