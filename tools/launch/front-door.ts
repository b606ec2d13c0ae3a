import {
  Agent,
  createServer,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { Socket } from "node:net";
import { IDLE_SECONDS } from "@magokoro/contract/core/idle-seconds";
import { createProxyServer } from "httpxy";

export interface FrontDoorOptions {
  port: number;
  apiPort: number;
  webPort: number;
  /** How long idle connections are kept; a test cannot wait as long as the product does. */
  idle?: { proxy: number; server: number };
}

/**
 * Plays the load balancer's part on one machine: `/api/*` goes to the API, everything else to the web,
 * streamed both ways. What a client claims about where it comes from is overwritten.
 */
export function createFrontDoor({ port, apiPort, webPort, idle = IDLE_SECONDS }: FrontDoorOptions): Server {
  const agent = new Agent({ keepAlive: true, timeout: idle.proxy * 1000 });
  const proxy = createProxyServer();
  const toward = (incoming: IncomingMessage) => ({
    target: `http://127.0.0.1:${isForApi(incoming.url) ? apiPort : webPort}`,
    headers: headersOf(incoming, port),
  });
  const onwards = new WeakMap<IncomingMessage, ClientRequest>();
  proxy.on("proxyReq", (onward, incoming) => {
    // Whether a connection is kept is said anew on each side; the library closes it after a body of unknown
    // length, which loses the refusal of one that is too large.
    onward.setHeader("connection", "keep-alive");
    onwards.set(incoming, onward);
  });
  proxy.on("error", (_error, incoming, outgoing) => {
    // Of a tunnel: the library lets go of the socket itself.
    if (!incoming || !outgoing || outgoing instanceof Socket) return;
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
    // A connection of before was being closed while this was on its way: said again, on a new one.
    else if (onwards.get(incoming)?.reusedSocket && isRepeatable(incoming))
      proxy.web(incoming, outgoing, { ...toward(incoming), agent: false }).catch(() => outgoing.destroy());
    else answerUnavailable(outgoing);
  });

  const server = createServer({ keepAliveTimeout: idle.server * 1000 }, (incoming, outgoing) => {
    proxy.web(incoming, outgoing, { ...toward(incoming), agent }).catch(() => outgoing.destroy());
  });
  server.on("close", () => agent.destroy());
  // Hot reload of the development server.
  const tunnels = new Set<Socket>();
  server.on("upgrade", (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    tunnels.add(socket.once("close", () => tunnels.delete(socket)));
    proxy.ws(incoming, socket, { ...toward(incoming), agent: false }, head).catch(() => socket.destroy());
  });
  // Node counts a tunnel among the connections that are waited for, not among those that are closed.
  const closeOthers = server.closeAllConnections.bind(server);
  server.closeAllConnections = () => {
    closeOthers();
    for (const socket of tunnels) socket.destroy();
  };
  return server;
}

const isForApi = (url: string | undefined) => url === "/api" || url?.startsWith("/api/") === true;

const headersOf = ({ headers, socket }: IncomingMessage, port: number) => ({
  "x-forwarded-for": socket.remoteAddress ?? "",
  "x-forwarded-proto": "http",
  "x-forwarded-host": headers.host ?? `localhost:${port}`,
});

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
