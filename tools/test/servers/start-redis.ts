import { freePort } from "./free-port";
import { startProgram } from "./start-program";

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A real Redis of its own that keeps nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const { stop } = await startProgram(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    port,
  );
  return { url: `redis://127.0.0.1:${port}`, stop };
}
