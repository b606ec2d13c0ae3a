import {
  Agent,
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { IDLE_SECONDS } from "@magokoro/contract/core/idle-seconds";

export interface FrontDoorOptions {
  port: number;
  apiPort: number;
  webPort: number;
  /** How long idle connections are kept; a test cannot wait as long as the product does. */
  idle?: { proxy: number; server: number };
}

interface Toward {
  /** Keeps connections for the next request; `false` takes a new one. */
  agent: Agent | false;
  targetPort: number;
  port: number;
}

/**
 * Plays the load balancer's part on one machine: `/api/*` goes to the API, everything else to the web,
 * streamed both ways. What a client claims about where it comes from is overwritten.
 */
export function createFrontDoor({ port, apiPort, webPort, idle = IDLE_SECONDS }: FrontDoorOptions): Server {
  const agent = new Agent({ keepAlive: true, timeout: idle.proxy * 1000 });
  const portOf = (url: string | undefined) =>
    url === "/api" || url?.startsWith("/api/") ? apiPort : webPort;
  const server = createServer({ keepAliveTimeout: idle.server * 1000 }, (incoming, outgoing) =>
    forward(incoming, outgoing, { agent, targetPort: portOf(incoming.url), port }),
  );
  server.on("close", () => agent.destroy());
  // Hot reload of the development server.
  server.on("upgrade", (incoming: IncomingMessage, socket: Duplex) => tunnel(incoming, socket, webPort));
  return server;
}

function forwardedHeaders(incoming: IncomingMessage, port: number): IncomingMessage["headers"] {
  // Whether a connection is kept is said anew on each side.
  const { connection: _connection, ...headers } = incoming.headers;
  return {
    ...headers,
    "x-forwarded-for": incoming.socket.remoteAddress ?? "",
    "x-forwarded-proto": "http",
    "x-forwarded-host": incoming.headers.host ?? `localhost:${port}`,
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, toward: Toward): void {
  const { method, url } = incoming;
  const { agent, targetPort, port } = toward;
  const onward = sendRequest({
    host: "127.0.0.1",
    port: targetPort,
    method,
    path: url,
    headers: forwardedHeaders(incoming, port),
    agent,
  });
  onward.on("response", (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on("error", () => outgoing.destroy());
  });
  onward.on("error", () => {
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
    // A connection of before was being closed while this was on its way: said again, on a new one.
    else if (onward.reusedSocket && isRepeatable(incoming))
      forward(incoming, outgoing, { ...toward, agent: false });
    else answerUnavailable(outgoing);
  });
  outgoing.on("close", () => onward.destroy());
  incoming.pipe(onward);
}

/** Changes nothing and brings no body, which would be used up by now. */
function isRepeatable({ method, headers }: IncomingMessage): boolean {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return (method === "GET" || method === "HEAD") && !hasBody;
}

function answerUnavailable(outgoing: ServerResponse): void {
  const message = "ただいまシステムに接続しにくくなっています。時間をおいてやり直してください。";
  const body = JSON.stringify({
    success: false,
    error: { code: "UNAVAILABLE", message },
    timestamp: new Date().toISOString(),
  });
  outgoing.writeHead(503, {
    "content-type": "application/json; charset=utf-8",
    "retry-after": "5",
    "cache-control": "no-store",
  });
  outgoing.end(body);
}

function tunnel(incoming: IncomingMessage, socket: Duplex, webPort: number): void {
  const onward = connect(webPort, "127.0.0.1", () => {
    const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}`);
    onward.write([`${incoming.method} ${incoming.url} HTTP/1.1`, ...headers, "", ""].join("\r\n"));
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}
