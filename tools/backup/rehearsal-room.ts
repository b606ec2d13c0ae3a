import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Room {
  at(...names: string[]): string;
  /** Stopped in the end, after what was started later. */
  keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T>;
}

/**
 * A temporary folder and whatever is started in it, gone afterwards however the rehearsal ends, Ctrl-C
 * included. The process ends with 1 unless the rehearsal answers true.
 */
export async function inRoom(name: string, rehearse: (room: Room) => Promise<boolean>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), `magokoro-${name}-`));
  // PostgreSQL's account must be able to pass, not to look around.
  chmodSync(folder, 0o711);
  const started: (() => Promise<void>)[] = [];
  let clearing: Promise<void> | undefined;
  // Once, whether the end or a signal comes first.
  const clear = () => (clearing ??= stopAll(started, folder));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      // Connections break while their servers stop; that must not keep the rest from being stopped.
      process.on("uncaughtException", () => undefined);
      void clear().finally(() => process.exit(1));
    });
  const room: Room = {
    at: (...names) => path.join(folder, ...names),
    keep: async (starting) => {
      const part = await starting;
      started.push(() => part.stop());
      return part;
    },
  };
  try {
    if (!(await rehearse(room))) process.exitCode = 1;
  } catch (error) {
    // After a signal everything fails, for want of its servers.
    if (clearing === undefined) console.error(error);
    process.exitCode = 1;
  } finally {
    await clear();
  }
}

async function stopAll(started: (() => Promise<void>)[], folder: string): Promise<void> {
  for (const stop of started.reverse()) await stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
