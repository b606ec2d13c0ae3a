import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./free-port";
import { startProgram, type RunningProgram } from "./start-program";
import type { RedisServer } from "./start-redis";

/** The fewest that Redis makes a cluster of. */
const NODES = 3;

/** A real cluster of three, each with a third of the slots; `url` is that of its first node. */
export async function startRedisCluster(): Promise<RedisServer> {
  const directory = mkdtempSync(path.join(tmpdir(), "magokoro-redis-"));
  const nodes: RunningProgram[] = [];
  const stop = async () => {
    for (const node of nodes) await node.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const ports: number[] = [];
    for (let index = 0; index < NODES; index += 1) {
      const port = await freePort();
      nodes.push(await startProgram("redis-server", await nodeArguments(port, directory), port));
      ports.push(port);
    }
    const addresses = ports.map((port) => `127.0.0.1:${port}`);
    await redisCli(["--cluster", "create", ...addresses, "--cluster-yes"]);
    // Each has its slots now; each must also have heard of the others.
    for (const port of ports) while (!(await isReady(port))) await sleep(50);
    return { url: `redis://${addresses[0] ?? ""}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const redisCli = async (words: string[]) => {
  const { stdout } = await promisify(execFile)("redis-cli", words, { timeout: 60_000 });
  return stdout;
};

const isReady = async (port: number) =>
  (await redisCli(["-p", String(port), "cluster", "info"])).includes("cluster_state:ok");

/** The nodes talk among themselves on a port of its own, which would be port + 10,000 where nothing is said. */
async function nodeArguments(port: number, directory: string): Promise<string[]> {
  const values = {
    port,
    bind: "127.0.0.1",
    dir: directory,
    save: "",
    appendonly: "no",
    "cluster-enabled": "yes",
    "cluster-port": await freePort(),
    "cluster-config-file": `nodes-${port}.conf`,
    "cluster-node-timeout": 5_000,
  };
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
}
