import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createFrontDoor } from "../launch/front-door";
import { freePort } from "../test/servers/free-port";
import { startProgram } from "../test/servers/start-program";
import { nginxConfig } from "./nginx-config";

/** In the order of the product's numbers; the copies tell theirs in whole seconds, so it cannot be much less. */
const IDLE = { proxy: 1.2, server: 3 };
/** Node closes an idle connection a second after the time it was given. */
const NODES_OWN_SECOND = 1_000;
const LIMITS_MS = [IDLE.proxy * 1000, IDLE.server * 1000, IDLE.server * 1000 + NODES_OWN_SECOND];
const BURST = 24;

interface Copy {
  server: Server;
  port: number;
  /** Method of each request that arrived. */
  asked: string[];
}

const running: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** Stands for a copy of the API or of the web; `isDying` cuts every connection that is used again. */
async function startCopy({ isDying = false } = {}): Promise<Copy> {
  const asked: string[] = [];
  const used = new WeakSet<object>();
  const server = createServer({ keepAliveTimeout: IDLE.server * 1000 }, (request, response) => {
    asked.push(request.method ?? "");
    if (isDying && used.has(request.socket)) request.socket.destroy();
    else request.resume().on("end", () => response.end("fine"));
    used.add(request.socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  running.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { server, port: Object(server.address()).port as number, asked };
}

const PROXIES = {
  nginx: async (copies: Copy[]) => {
    const port = await freePort();
    const directory = mkdtempSync(path.join(tmpdir(), "magokoro-idle-"));
    const ports = copies.map((copy) => copy.port);
    const file = path.join(directory, "nginx.conf");
    writeFileSync(file, nginxConfig({ port, apis: ports, webs: ports, directory, idle: IDLE }));
    const { stop } = await startProgram("/usr/sbin/nginx", ["-c", file, "-p", directory], port);
    running.push(async () => {
      await stop();
      rmSync(directory, { recursive: true });
    });
    return port;
  },
  "the front door": async ([copy]: Copy[]) => {
    const port = await freePort();
    const target = copy?.port ?? 0;
    const door = createFrontDoor({ port, apiPort: target, webPort: target, idle: IDLE });
    await once(door.listen(port, "127.0.0.1"), "listening");
    running.push(async () => {
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    });
    return port;
  },
};

/** Each on a connection of its own, so that what is kept is kept between the proxy and the copies alone. */
async function burst(port: number, method: string): Promise<number[]> {
  return Promise.all(
    Array.from({ length: BURST }, async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method,
        headers: { connection: "close" },
        ...(method === "POST" && { body: "x" }),
      });
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
}

describe.each(Object.entries(PROXIES))("%s and the copies behind it", (_name, startProxy) => {
  it("lose no request, also none that may not be sent twice, around each time at which one of them lets go", async () => {
    const copies = [await startCopy(), await startCopy()];
    const port = await startProxy(copies);
    const refused: [number, string, number][] = [];
    for (const limit of LIMITS_MS) {
      for (const wait of [limit - 20, limit + 10]) {
        await burst(port, "GET");
        await sleep(wait - 5);
        await Promise.all(
          ["POST", "GET"].map(async (method) => {
            for (const status of await burst(port, method))
              if (status !== 200) refused.push([wait, method, status]);
          }),
        );
      }
    }
    expect(refused).toEqual([]);
  }, 90_000);

  it("have the proxy let go first", async () => {
    const copies = [await startCopy()];
    const port = await startProxy(copies);
    const closed = new Promise<number>((resolve) => {
      copies[0]?.server.once("connection", (socket) => {
        // `end` is the other side's word; the copy's own close comes without one.
        socket.once("end", () => resolve(performance.now()));
      });
    });
    await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
    const from = performance.now();
    const kept = (await closed) - from;
    expect(kept).toBeGreaterThan(IDLE.proxy * 1000 - 300);
    expect(kept).toBeLessThan(IDLE.server * 1000);
  });

  it("ask again what changes nothing when its connection was just being closed, and say nothing else twice", async () => {
    const dying = await startCopy({ isDying: true });
    const port = await startProxy([dying]);
    expect(new Set(await burst(port, "GET"))).toEqual(new Set([200]));
    const again = await burst(port, "GET");
    expect(again).toEqual(Array(BURST).fill(200));
    expect(dying.asked.length).toBeGreaterThan(2 * BURST);

    dying.asked.length = 0;
    await burst(port, "GET");
    dying.asked.length = 0;
    const acts = await burst(port, "POST");
    expect(acts.filter((status) => status >= 500).length).toBeGreaterThan(0);
    expect(dying.asked).toEqual(Array(BURST).fill("POST"));
  });
});
