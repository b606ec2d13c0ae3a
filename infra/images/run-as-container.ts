import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { PerformedStage } from "./perform-stages";

const MAX_STOP_MS = 25_000;

export interface Running {
  isHealthy(): Promise<boolean>;
  /** SIGTERM; the exit code and how long it took. */
  stop(): Promise<{ code: number | null; milliseconds: number }>;
  child: ChildProcess;
}

/** The numbers a process runs under: the image's own, where we may hand over to them. */
function accountOf({ user }: PerformedStage): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: Number(user), gid: Number(user) } : {};
}

function optionsOf(stage: PerformedStage, variables: Record<string, string>) {
  return {
    ...accountOf(stage),
    cwd: path.join(stage.folder, stage.workdir),
    // As in a container: the image's variables and the given ones, nothing of ours.
    env: { ...stage.variables, NODE_EXTRA_CA_CERTS: "", ...variables },
  };
}

const nodeOf = ({ folder }: PerformedStage) => path.join(folder, "nodejs/bin/node");

/** Starts the image's command, or another one of its files. */
export function start(
  stage: PerformedStage,
  variables: Record<string, string>,
  command: readonly string[] = stage.command,
): Running {
  const child = spawn(nodeOf(stage), command, {
    ...optionsOf(stage, variables),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return {
    child,
    isHealthy: () => Promise.resolve(runToEnd(stage, stage.healthcheck.slice(1), variables) === 0),
    stop: () => end(child),
  };
}

/** Runs Node in the image to its end. @returns the exit code. */
export function runToEnd(
  stage: PerformedStage,
  args: readonly string[],
  variables: Record<string, string>,
): number | null {
  const { status } = spawnSync(nodeOf(stage), args, {
    ...optionsOf(stage, variables),
    stdio: ["ignore", "ignore", "pipe"],
  });
  return status;
}

function end(child: ChildProcess): Promise<{ code: number | null; milliseconds: number }> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const last = setTimeout(() => child.kill("SIGKILL"), MAX_STOP_MS);
    child.once("exit", (code) => {
      clearTimeout(last);
      resolve({ code, milliseconds: Date.now() - startedAt });
    });
    child.kill("SIGTERM");
  });
}
