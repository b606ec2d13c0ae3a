import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Failure } from "@magokoro/contract/core/envelope";
import { IDLE_SECONDS } from "@magokoro/contract/core/idle-seconds";

const KEEP_ALIVE_MS = IDLE_SECONDS.server * 1000;
const REFUSAL = "リクエストを読み取れませんでした。";

const STATUS_OF: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/** The server of the API with its patience: whoever sends slower than this is cut off. */
export function createHttpServer(app: RequestListener): Server {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  // What the parser refuses never becomes a request; it is answered in the same envelope all the same.
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else socket.end(refusal(STATUS_OF[error.code ?? ""] ?? "400 Bad Request"));
  });
  return server;
}

function refusal(status: string): string {
  const failure: Failure = {
    success: false,
    error: { code: "VALIDATION_ERROR", message: REFUSAL },
    timestamp: new Date().toISOString(),
  };
  const body = JSON.stringify(failure);
  return [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    `X-Request-Id: ${randomUUID()}`,
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}
