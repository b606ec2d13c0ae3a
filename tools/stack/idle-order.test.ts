import { readFileSync } from "node:fs";
import { createHttpServer } from "../../apps/api/src/gateway/create-http-server";
import { readDockerfile } from "../../infra/images/read-dockerfile";
import { createFrontDoor } from "../launch/front-door";
import { WEB_KEEP_ALIVE } from "../launch/web-keep-alive";
import { nginxConfig } from "./nginx-config";

/** Seconds of each `keepalive_timeout`, by the block it stands in. */
function keepAlives(config: string): Record<string, number> {
  const plain = config.replace(/#.*$/gm, "");
  const upstreams = [...plain.matchAll(/upstream (\w+) \{[^}]*\bkeepalive_timeout (\w+);[^}]*\}/g)];
  const outside = /\bkeepalive_timeout (\w+);/.exec(plain.replace(/upstream \w+ \{[^}]*\}/g, ""));
  const entries = [...upstreams.map(([, name = "", time]) => [name, time]), ["clients", outside?.[1]]];
  return Object.fromEntries(entries.map(([name, time]) => [name, secondsOf(time)]));
}

function secondsOf(time: string | undefined): number {
  const [, amount, unit] = /^(\d+)(ms|s)$/.exec(time ?? "") ?? [];
  return unit === "ms" ? Number(amount) / 1000 : Number(amount);
}

const image = readDockerfile()
  .find(({ name }) => name === "web")
  ?.steps.map(({ text }) => /KEEP_ALIVE_TIMEOUT=(\d+)/.exec(text)?.[1])
  .find(Boolean);

/** What keeps connections for requests of others, by what is configured where it runs. */
const SERVERS = {
  API: createHttpServer(() => undefined).keepAliveTimeout,
  "web of npm start and of the stack": Number(WEB_KEEP_ALIVE[1]),
  "web of the image": Number(image),
};
const PROXIES = {
  stack: keepAlives(nginxConfig({ port: 1, apis: [2], webs: [3], directory: "/tmp" })),
  compose: keepAlives(readFileSync("infra/compose/nginx.conf", "utf8")),
};

describe("an idle connection", () => {
  it.each(Object.entries(PROXIES))("is let go by nginx before API and web do: %s", (_name, keeps) => {
    for (const [server, milliseconds] of Object.entries(SERVERS)) {
      expect([server, keeps["api"]]).toEqual([server, 60]);
      expect([server, keeps["web"]]).toEqual([server, 60]);
      expect([server, milliseconds / 1000]).toEqual([server, 75]);
    }
    expect(keeps["clients"]).toBe(75);
  });

  it("of the file store is let go by nginx before MinIO's own 30 s", () => {
    expect(PROXIES.compose["files"]).toBeLessThan(30);
  });

  it("of a browser is kept by the front door as long as by nginx", () => {
    const door = createFrontDoor({ port: 1, apiPort: 2, webPort: 3 });
    expect(door.keepAliveTimeout).toBe(75_000);
    door.close();
  });
});
