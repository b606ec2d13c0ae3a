import { spawn } from "node:child_process";

/** Runs a program to its end. @throws Error with what it said last, when it fails or is not there. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", (cause) => reject(new Error(`${file} cannot be started`, { cause })));
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${file} failed: ${said.trim().split("\n").at(-1) ?? code}`));
    });
  });
}
