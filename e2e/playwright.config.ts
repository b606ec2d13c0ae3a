import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3100);
const baseURL = `http://localhost:${port}`;
const root = path.resolve(import.meta.dirname, "..");

const isStack = process.env["E2E_STACK"] === "1";
const resultFile = isStack ? "e2e-stack.json" : "e2e.json";

/**
 * The product as `npm start` runs it, on ports and data of its own; with E2E_STACK=1 the full set of
 * `npm run stack`. E2E_PORT with a running server reuses that.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: path.join(root, `test-results/${resultFile}`) }]],
  outputDir: path.join(root, "test-results/e2e"),
  use: {
    baseURL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: isStack ? "node tools/stack.mjs" : "node tools/start.mjs",
    cwd: root,
    url: `${baseURL}/api/health/ready`,
    timeout: 420_000,
    reuseExistingServer: process.env["E2E_PORT"] !== undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 40_000 },
    stdout: "ignore",
    env: {
      PORT: String(port),
      API_PORT: String(port + 1000),
      MAGOKORO_DATA_DIR: process.env["E2E_DATA_DIR"] ?? mkdtempSync(path.join(tmpdir(), "magokoro-e2e-")),
    },
  },
});
