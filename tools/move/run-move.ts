import { spawn } from "node:child_process";
import { once } from "node:events";

export interface MoveRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/** The command as a person runs it, in a process of its own; `watch` may end it. */
export async function runMove(
  environment: Record<string, string>,
  watch: (kill: () => void) => Promise<void> = () => Promise.resolve(),
): Promise<MoveRun> {
  const child = spawn(process.execPath, ["--no-warnings", "--import", "tsx", "tools/move/move.ts"], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "close");
  await watch(() => child.kill("SIGKILL"));
  await ended;
  return { code: child.exitCode, signal: child.signalCode, said };
}
