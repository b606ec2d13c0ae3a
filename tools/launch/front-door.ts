import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

export interface FrontDoorOptions {
  port: number;
  apiPort: number;
  webPort: number;
}

/**
 * Plays the load balancer's part on one machine: `/api/*` goes to the API, everything else to the web,
 * streamed both ways. What a client claims about where it comes from is overwritten.
 */
export function createFrontDoor({ port, apiPort, webPort }: FrontDoorOptions): Server {
  const portOf = (url: string | undefined) =>
    url === "/api" || url?.startsWith("/api/") ? apiPort : webPort;
  const server = createServer((incoming, outgoing) =>
    forward(incoming, outgoing, portOf(incoming.url), port),
  );
  // Hot reload of the development server.
  server.on("upgrade", (incoming: IncomingMessage, socket: Duplex) => tunnel(incoming, socket, webPort));
  return server;
}

function forwardedHeaders(incoming: IncomingMessage, port: number): IncomingMessage["headers"] {
  return {
    ...incoming.headers,
    "x-forwarded-for": incoming.socket.remoteAddress ?? "",
    "x-forwarded-proto": "http",
    "x-forwarded-host": incoming.headers.host ?? `localhost:${port}`,
  };
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  targetPort: number,
  port: number,
): void {
  const { method, url } = incoming;
  const onward = sendRequest({
    host: "127.0.0.1",
    port: targetPort,
    method,
    path: url,
    headers: forwardedHeaders(incoming, port),
  });
  onward.on("response", (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on("error", () => outgoing.destroy());
  });
  onward.on("error", () => {
    if (outgoing.headersSent) outgoing.destroy();
    else answerUnavailable(outgoing);
  });
  outgoing.on("close", () => onward.destroy());
  incoming.pipe(onward);
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
