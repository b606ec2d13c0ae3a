import { once } from "node:events";
import { createServer, request as sendRequest, type IncomingMessage, type RequestListener } from "node:http";
import { connect, type AddressInfo, type Server as NetServer } from "node:net";
import { text } from "node:stream/consumers";
import { freePort } from "../test/servers/free-port";
import { createFrontDoor } from "./front-door";

const running: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

async function listen(server: NetServer & { closeAllConnections?: () => void }): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  running.push(() => {
    server.closeAllConnections?.();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A front door before an API and a web that answer so; without an API, nothing listens at its port. */
async function openDoor({ api, web = () => undefined }: { api?: RequestListener; web?: RequestListener }) {
  const webServer = createServer(web);
  const webPort = await listen(webServer);
  const apiPort = api ? await listen(createServer(api)) : await freePort();
  return { webServer, port: await listen(createFrontDoor({ port: 80, apiPort, webPort })) };
}

/** One request, on a connection of its own; its body is what the test writes. */
function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  const sent = sendRequest({ host: "127.0.0.1", port, path, agent: false, ...options });
  return { sent, answer: once(sent, "response").then(([answer]) => answer as IncomingMessage) };
}

describe("the front door", () => {
  it.each([
    ["/api", "api"],
    ["/api/a?b=%2F%20&c", "api"],
    ["/apiary", "web"],
    ["/", "web"],
    ["//other.example/api/", "web"],
  ])("leads %s to the %s, as it was written", async (path, whose) => {
    const says =
      (name: string): RequestListener =>
      ({ url }, response) =>
        void response.end(`${name} ${url}`);
    const { port } = await openDoor({ api: says("api"), web: says("web") });
    const { sent, answer } = ask(port, path);
    sent.end();
    expect(await text(await answer)).toBe(`${whose} ${path}`);
  });

  it("says itself where a request comes from, whatever the client claims", async () => {
    const { port } = await openDoor({
      api: ({ headers }, response) => void response.end(JSON.stringify(headers)),
    });
    const { sent, answer } = ask(port, "/api", {
      headers: {
        host: "magokoro.example",
        "x-forwarded-for": "203.0.113.1",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "evil.example",
      },
    });
    sent.end();
    expect(JSON.parse(await text(await answer))).toMatchObject({
      host: "magokoro.example",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "http",
      "x-forwarded-host": "magokoro.example",
    });
  });

  it("passes status, repeated headers and cookies on as they are", async () => {
    const { port } = await openDoor({
      api: (_request, response) => {
        response.writeHead(207, {
          "set-cookie": ["a=1; Path=/", "b=2; Path=/"],
          location: "http://x.example/",
        });
        response.end();
      },
    });
    const { sent, answer } = ask(port, "/api");
    sent.end();
    const { statusCode, headers } = await answer;
    expect([statusCode, headers["set-cookie"], headers.location]).toEqual([
      207,
      ["a=1; Path=/", "b=2; Path=/"],
      "http://x.example/",
    ]);
  });

  it("streams both ways: each side's first bytes arrive before the other has said its last", async () => {
    const { port } = await openDoor({
      api: (request, response) => void request.once("data", (part) => response.write(`heard ${part}`)),
    });
    const { sent, answer } = ask(port, "/api", { method: "PUT", headers: { "content-length": "9" } });
    sent.write("part");
    const [heard] = await once(await answer, "data");
    expect(String(heard)).toBe("heard part");
    sent.destroy();
    sent.on("error", () => undefined);
  });

  it("hands on the refusal of a body that is too large while it is still being sent", async () => {
    const { port } = await openDoor({
      api: (_request, response) => {
        response.writeHead(413);
        response.end("too large");
      },
    });
    const { sent, answer } = ask(port, "/api", { method: "POST" });
    const part = Buffer.alloc(1024 * 1024);
    const writing = setInterval(() => sent.write(part), 1);
    expect((await answer).statusCode).toBe(413);
    expect(await text(await answer)).toBe("too large");
    clearInterval(writing);
    sent.on("error", () => undefined).destroy();
  });

  it.each(["GET", "POST"])("answers %s in the API's own shape while nothing is behind it", async (method) => {
    const { port } = await openDoor({});
    const { sent, answer } = ask(port, "/api", { method });
    sent.end(method === "POST" ? "{}" : undefined);
    const { statusCode, headers } = await answer;
    expect([statusCode, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
    expect(JSON.parse(await text(await answer))).toMatchObject({
      success: false,
      error: { code: "UNAVAILABLE", message: expect.stringContaining("やり直してください") },
    });
  });

  it("breaks an answer off where what is behind it breaks off, so that half is not taken for whole", async () => {
    const { port } = await openDoor({
      api: (_request, response) => {
        response.write("half of");
        setTimeout(() => response.destroy(), 20);
      },
    });
    const { sent, answer } = ask(port, "/api");
    sent.end();
    await expect(text(await answer)).rejects.toThrow();
  });

  it("lets go of what is behind it when the client leaves", async () => {
    let told: Promise<unknown> | undefined;
    const { port } = await openDoor({
      api: (_request, response) => {
        told = once(response, "close");
        response.write("first");
      },
    });
    const { sent, answer } = ask(port, "/api");
    sent.on("error", () => undefined).end();
    await once(await answer, "data");
    sent.destroy();
    await told;
  });

  it("opens a tunnel to the web, and loses nothing of what is said at once", async () => {
    const { port, webServer } = await openDoor({});
    webServer.on("upgrade", (_request, socket, head: Buffer) => {
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nwelcome ",
      );
      socket.write(head);
      socket.on("data", (part) => {
        socket.write(part);
        if (String(part).endsWith("later")) socket.end();
      });
    });
    const client = connect(port, "127.0.0.1");
    running.push(() => client.destroy());
    client.write(
      "GET /_next/hmr HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nat once ",
    );
    const heard: string[] = [];
    client.on("data", (part) => {
      heard.push(String(part));
      if (heard.join("").endsWith("welcome at once ")) client.write("later");
    });
    await once(client, "end");
    expect(heard.join("")).toMatch(/^HTTP\/1.1 101 [^]*\r\n\r\nwelcome at once later$/);
  }, 3_000);

  it.each(["answered", "kept waiting"])(
    "is closed although a tunnel is open that was %s",
    async (how) => {
      const webServer = createServer();
      const webPort = await listen(webServer);
      const opened = new Promise<void>((resolve) => {
        webServer.on("upgrade", (_request, socket) => {
          running.push(() => socket.destroy());
          if (how === "answered")
            socket.write(
              "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
            );
          resolve();
        });
      });
      const door = createFrontDoor({ port: 80, apiPort: 1, webPort });
      await once(door.listen(0, "127.0.0.1"), "listening");
      const client = connect((door.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
      running.push(() => client.destroy());
      client.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
      await (how === "answered" ? once(client, "data") : opened);
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    },
    3_000,
  );

  it("stays up when a tunnel meets nobody", async () => {
    const { port, webServer } = await openDoor({ api: (_request, response) => void response.end("up") });
    webServer.close();
    const client = connect(port, "127.0.0.1");
    client.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await once(client.resume(), "close");
    const { sent, answer } = ask(port, "/api");
    sent.end();
    expect(await text(await answer)).toBe("up");
  });
});
