import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface RunningProgram {
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 15_000;

/** Starts a server of another program; it takes connections on `port` when the promise is kept. */
export async function startProgram(
  command: string,
  args: readonly string[],
  port: number,
): Promise<RunningProgram> {
  const program = spawn(command, args, { stdio: "ignore" });
  await once(program, "spawn");
  const ended = once(program, "exit");
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isListening(port))) {
    if (Date.now() > deadline || program.exitCode !== null) {
      await stop();
      throw new Error(`${command} did not listen on port ${port}`);
    }
    await sleep(20);
  }
  return { stop };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}
