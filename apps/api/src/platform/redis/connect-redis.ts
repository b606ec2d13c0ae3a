import { Cluster, Redis } from "ioredis";

/** One Redis or a cluster of them: what the adapters need is the same in both. */
export type RedisClient = Redis | Cluster;

interface ConnectOptions {
  url: string;
  /** The address is that of a cluster; every key of one command must then share a hash tag. */
  isCluster: boolean;
  onFailure: (error: unknown) => void;
  timeoutMs?: number;
}

const TIMEOUT_MS = 1_000;

/** A client that answers or fails within a second, and comes back by itself when its Redis does. */
export function connectRedis({
  url,
  isCluster,
  onFailure,
  timeoutMs = TIMEOUT_MS,
}: ConnectOptions): RedisClient {
  const patience = { commandTimeout: timeoutMs, connectTimeout: timeoutMs, maxRetriesPerRequest: 1 };
  const redis = isCluster ? clusterAt(new URL(url), patience) : new Redis(url, patience);
  redis.on("error", onFailure);
  return redis;
}

function clusterAt(
  { protocol, hostname, port, username, password }: URL,
  patience: { commandTimeout: number; connectTimeout: number; maxRetriesPerRequest: number },
): Cluster {
  return new PatientCluster([{ host: hostname, port: Number(port || 6379) }], {
    // ElastiCache names its nodes; their certificates hold for the names, not for what these resolve to.
    dnsLookup: (address, answer) => answer(null, address),
    slotsRefreshTimeout: patience.commandTimeout,
    clusterRetryStrategy: (times) => Math.min(100 * times, 2_000),
    redisOptions: {
      ...patience,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(protocol === "rediss:" && { tls: {} }),
    },
  });
}

/** The library lets a command wait for ever while it looks for the cluster; here its time runs from the start. */
class PatientCluster extends Cluster {
  override sendCommand(...call: Parameters<Cluster["sendCommand"]>): unknown {
    const [command] = call;
    command.setTimeout(this.options.redisOptions?.commandTimeout ?? TIMEOUT_MS);
    return super.sendCommand(...call);
  }
}
