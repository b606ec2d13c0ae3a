// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const NEEDED = [
  { file: "/usr/bin/chromium", name: "chromium" },
  { file: "/usr/bin/redis-server", name: "redis-server" },
  { file: "/usr/lib/postgresql/15/bin/postgres", name: "postgresql-15" },
  { file: "/usr/sbin/nginx", name: "nginx-light" },
  {
    file: "/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so",
    name: "libnginx-mod-http-headers-more-filter",
  },
  { file: "/usr/share/fonts/opentype/noto", name: "fonts-noto-cjk" },
];

/** The browser, a Japanese font and the servers of the full set: installed where we may, named where we may not. */
export async function installSystemPackages() {
  const isChromiumGiven = Boolean(process.env["CHROMIUM"]);
  const missing = NEEDED.filter(
    ({ file, name }) => !existsSync(file) && !(name === "chromium" && isChromiumGiven),
  ).map(({ name }) => name);
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (!isRoot || !hasApt) {
    console.error(
      `The tests need: ${missing.join(", ")}. Install them first, e.g.:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(" ")}`,
    );
    process.exit(1);
  }
  console.log(`  … installing ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  const { status } = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  if (status !== 0) {
    console.error(`Could not install: ${missing.join(", ")}`);
    process.exit(1);
  }
}
