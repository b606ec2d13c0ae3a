import { spawn, type ChildProcess } from "node:child_process";

export interface ChildOptions {
  name: string;
  args: string[];
  cwd?: string;
  env: Record<string, string>;
  /** Called when the child ends without having been asked to. */
  onDeath: (name: string) => void;
}

export interface RunningChild {
  stop(): Promise<void>;
}

const MAX_STOP_MS = 25_000;

/** A Node process in a group of its own, so that Ctrl-C reaches it only through us and in our order. */
export function startChild({ name, args, cwd, env, onDeath }: ChildOptions): RunningChild {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  let isStopping = false;
  child.on("exit", () => {
    if (!isStopping) onDeath(name);
  });
  return {
    stop: () => {
      isStopping = true;
      return endChild(child);
    },
  };
}

function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const last = setTimeout(() => child.kill("SIGKILL"), MAX_STOP_MS);
    child.once("exit", () => {
      clearTimeout(last);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** @throws Error when the address does not answer 200 in time. */
export async function waitUntilReady(
  url: string,
  timeoutMs: number,
  hasFailed: () => boolean,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline && !hasFailed()) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not become ready`);
}
