import { spawn } from "node:child_process";
import type { SystemAccount } from "./system-account";

export interface Finished {
  code: number | null;
  output: string;
}

/** Runs a program to its end under an account; never throws for a failing program, only for one that cannot start. */
export function runAs(account: SystemAccount, file: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    // LC_ALL: messages in English whatever the machine speaks; C.UTF-8 keeps Japanese text searchable.
    const child = spawn(file, args, {
      ...account,
      cwd: "/",
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code, output }));
  });
}
