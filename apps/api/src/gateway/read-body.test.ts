import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import express, { type ErrorRequestHandler } from "express";
import { AppError } from "../platform/app-error";
import { readBody } from "./read-body";

describe("body", () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    const app = express();
    app.use(readBody);
    app.use((request, response) => void response.json({ body: request.body ?? null }));
    app.use(answerFailure);
    server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    port = typeof address === "object" && address ? address.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function send(
    body: string | Buffer | null,
    headers: Record<string, string> = { "content-type": "application/json" },
  ) {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers,
      body: typeof body === "string" || body === null ? body : new Uint8Array(body),
    });
    const answer: unknown = await response.json();
    return { status: response.status, ...(typeof answer === "object" ? answer : {}) };
  }

  it("is read as JSON, Japanese and all", async () => {
    await expect(send('{"title":"庭の草取り🌸"}')).resolves.toEqual({
      status: 200,
      body: { title: "庭の草取り🌸" },
    });
  });

  it.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])(
    "is taken as %s",
    async (type) => {
      await expect(send("{}", { "content-type": type })).resolves.toMatchObject({ status: 200 });
    },
  );

  it("may be absent", async () => {
    await expect(send(null, {})).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json-patch+json",
    "text/json",
    "nonsense",
  ])("is refused as %s: a form of another site cannot send JSON", async (type) => {
    await expect(send('{"a":1}', { "content-type": type })).resolves.toMatchObject({
      status: 415,
      code: "UNSUPPORTED_MEDIA_TYPE",
    });
  });

  it.each(["{", '{"a":}', "{'a':1}", "[1,", "undefined", "1", '"text"', "true", "NaN", '{"a":1}x', "\u0000"])(
    "is refused when it is not an object or a list in JSON: %j",
    async (text) => {
      await expect(send(text)).resolves.toMatchObject({ status: 400, code: "VALIDATION_ERROR" });
    },
  );

  it("is taken up to 1 MB and refused beyond", async () => {
    const filler = (bytes: number) => JSON.stringify({ a: "x".repeat(bytes - 8) });
    await expect(send(filler(1024 * 1024))).resolves.toMatchObject({ status: 200 });
    await expect(send(filler(1024 * 1024 + 1))).resolves.toMatchObject({
      status: 413,
      code: "PAYLOAD_TOO_LARGE",
    });
  });

  it("is never unpacked: a small one could hide gigabytes", async () => {
    const packed = gzipSync(JSON.stringify({ a: "x".repeat(10_000_000) }));
    await expect(
      send(packed, { "content-type": "application/json", "content-encoding": "gzip" }),
    ).resolves.toMatchObject({
      status: 415,
      code: "UNSUPPORTED_MEDIA_TYPE",
    });
  });

  it("in another character set is refused", async () => {
    await expect(
      send("{}", { "content-type": "application/json; charset=shift_jis" }),
    ).resolves.toMatchObject({ status: 415 });
  });

  it("nested half a million deep harms nobody", async () => {
    const answer = await send("[".repeat(500_000));
    expect(answer.status).toBe(400);
    await expect(send("{}")).resolves.toMatchObject({ status: 200 });
  });

  it("sent in pieces without a length is read, and cut off beyond 1 MB", async () => {
    await expect(sendInPieces(['{"a":', "1}"])).resolves.toContain("200 OK");
    await expect(
      sendInPieces(['{"a":"', ...Array.from({ length: 40 }, () => "x".repeat(50_000))]),
    ).resolves.toContain("413 ");
  });

  it("that stops half way gets no answer made of half of it", async () => {
    const answer = await sendRaw(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":1}',
    );
    expect(answer).not.toContain("200 OK");
  });

  const sendInPieces = (pieces: string[]) =>
    sendRaw(
      `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${pieces
        .map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`)
        .join("")}0\r\n\r\n`,
    );

  /** Bytes as they are; the answer up to the end of the connection. */
  async function sendRaw(request: string): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
    // Whoever is cut off may see a reset; what was answered until then is what counts.
    socket.on("error", () => undefined);
    socket.end(request);
    await once(socket, "close");
    return answer;
  }
});

const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof AppError) response.status(error.status).json({ code: error.code });
  else next(error);
};
