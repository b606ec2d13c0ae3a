import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface RawExchange {
  /** Everything that came back. */
  text: string;
  /** Of each answer on the connection, in order. */
  statuses: number[];
  /** False when it was we who gave up. */
  wasCutByServer: boolean;
  /** From the first byte sent to the end of the connection. */
  milliseconds: number;
}

interface RawOptions {
  /** Between one piece and the next. */
  pauseMs?: number;
  giveUpAfterMs?: number;
}

/**
 * Bytes exactly as they are, which no HTTP client would send, on one connection that we do not end:
 * whoever is to be cut off must be cut off by the server.
 */
export async function exchangeRaw(
  url: string,
  pieces: Iterable<string>,
  { pauseMs = 0, giveUpAfterMs = 5_000 }: RawOptions = {},
): Promise<RawExchange> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  let text = "";
  let wasCutByServer = true;
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  // Writing to a connection that was cut is a reset; what was answered until then is what counts.
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  const startedAt = performance.now();
  const patience = setTimeout(() => {
    wasCutByServer = false;
    socket.destroy();
  }, giveUpAfterMs);
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece, "latin1");
    if (pauseMs > 0) await sleep(pauseMs);
  }
  await closed;
  clearTimeout(patience);
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
  return { text, statuses, wasCutByServer, milliseconds: performance.now() - startedAt };
}
