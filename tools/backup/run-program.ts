import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const DEBIAN = "/usr/lib/postgresql/15/bin";
const run = promisify(execFile);

/** Runs a program to its end. @throws Error with what it said, when it fails or is not there. */
export async function runProgram(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  await run(file, args, { env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8", ...env } });
}

/** A program of PostgreSQL 15, also where Debian keeps it off the PATH. */
export function postgresProgram(name: string): string {
  const debian = path.join(DEBIAN, name);
  return existsSync(debian) ? debian : name;
}
