import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const NGINX = "/usr/sbin/nginx";
const CONFIG = readFileSync(path.join(__dirname, "nginx.conf"), "utf8");

describe("the proxy's configuration", () => {
  it("is one nginx accepts", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "magokoro-nginx-"));
    const file = path.join(folder, "nginx.conf");
    // Names of the compose network are looked up while running, which older versions only sell.
    const local = CONFIG.replace(/server (\w+):(\d+) resolve/g, "server 127.0.0.1:$2")
      .replace(/\/tmp\//g, `${folder}/`)
      .replace("/dev/stderr", `${folder}/error.log`);
    writeFileSync(file, local);
    expect(() => execFileSync(NGINX, ["-t", "-c", file], { stdio: "pipe" })).not.toThrow();
    writeFileSync(file, local.replace("proxy_pass http://api;", "proxy_pas http://api;"));
    expect(() => execFileSync(NGINX, ["-t", "-c", file], { stdio: "pipe" })).toThrow("unknown directive");
    rmSync(folder, { recursive: true });
  });

  it("lets nobody at the API's figures", () => {
    expect(CONFIG).not.toContain("metrics");
    expect(CONFIG.match(/location [^{]+/g)).toEqual([
      "location /api/ ",
      "location / ",
      "location /magokoro-support/ ",
      "location / ",
    ]);
  });
});
