import { execFile } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

const DIGEST = `@sha256:${"a".repeat(64)}`;
const AT_FIRST = {
  "magokoro-staging-api": "arn:magokoro-staging-api:7",
  "magokoro-staging-web": "arn:magokoro-staging-web:8",
  "magokoro-staging-worker": "arn:magokoro-staging-worker:9",
};

interface FakeState {
  calls: string[];
  services: Record<string, string>;
  registered: Record<string, { containerDefinitions: Record<string, unknown>[] }>;
}

// Each of these takes a second alone, and several on a machine that does other work as well.
jest.setTimeout(30_000);

/** The scripts themselves, in processes of their own, against a stand-in for the AWS command line. */
describe("a release", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-release-"));
  const stateFile = path.join(folder, "state.json");
  let site: Server;
  let origin: string;
  let isHealthy = true;

  beforeAll(async () => {
    copyFileSync(path.join(__dirname, "testing/fake-aws.mjs"), path.join(folder, "aws.mjs"));
    writeFileSync(
      path.join(folder, "aws"),
      `#!/bin/sh\nexec "${process.execPath}" "${folder}/aws.mjs" "$@"\n`,
    );
    chmodSync(path.join(folder, "aws"), 0o755);
    site = createServer((request, response) => {
      const [status, text] = SITE[request.url ?? ""] ?? [404, "NOT_FOUND"];
      response.writeHead(isHealthy ? status : 503).end(text);
    });
    await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
    const address = site.address();
    origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  });
  afterAll(() => {
    site.closeAllConnections();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => (isHealthy = true));

  function begin(more: Record<string, unknown> = {}): void {
    const state = {
      calls: [],
      services: AT_FIRST,
      atFirst: AT_FIRST,
      registered: {},
      revisions: 20,
      migrationExitCode: 0,
      ...more,
    };
    writeFileSync(stateFile, JSON.stringify(state));
  }

  const state = () => JSON.parse(readFileSync(stateFile, "utf8")) as FakeState;

  function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
    const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}`, FAKE_AWS_STATE: stateFile };
    return new Promise((resolve) => {
      execFile(process.execPath, [path.join(__dirname, script), ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });
  }

  const release = () =>
    run(
      "release.mjs",
      ...["--environment", "staging", "--origin", origin, "--smoke-tries", "2"],
      ...["--api-image", `repo/api${DIGEST}`, "--web-image", `repo/web${DIGEST}`],
    );

  it("migrates first, then rolls every service over to the new image and changes nothing else", async () => {
    begin();
    const { code, output } = await release();
    expect([code, output]).toEqual([0, expect.stringContaining("released:")]);
    const { calls, services, registered } = state();
    const migrated = calls.findIndex((call) => call.startsWith("run-task"));
    const rolled = calls.findIndex((call) => call.startsWith("update-service"));
    expect(migrated).toBeGreaterThan(-1);
    expect(rolled).toBeGreaterThan(migrated);
    for (const [service, definition] of Object.entries(services)) {
      expect(definition).not.toBe(AT_FIRST[service as keyof typeof AT_FIRST]);
      const [container] = registered[definition]?.containerDefinitions ?? [];
      expect(container).toEqual({
        name: "app",
        image: `repo/${service.endsWith("web") ? "web" : "api"}${DIGEST}`,
        readonlyRootFilesystem: true,
      });
    }
  });

  it("rolls nothing over when the migration fails", async () => {
    begin({ migrationExitCode: 1 });
    const { code, output } = await release();
    expect(code).toBe(1);
    expect(output).toContain("the migration ended with 1");
    expect(state().services).toEqual(AT_FIRST);
  });

  it("brings all services back when one does not come up", async () => {
    begin({ brokenService: "magokoro-staging-web" });
    const { code, output } = await release();
    expect(code).toBe(1);
    expect(output).toContain("magokoro-staging-web did not come up");
    expect(state().services).toEqual(AT_FIRST);
  });

  it("brings all services back when the smoke test fails", async () => {
    begin();
    isHealthy = false;
    const { code, output } = await release();
    expect(code).toBe(1);
    expect(output).toContain("/login answers 503 instead of 200");
    expect(state().services).toEqual(AT_FIRST);
  }, 30_000);

  it("takes images by digest alone, and says what is missing", async () => {
    begin();
    const { code } = await run(
      "release.mjs",
      ...["--environment", "staging", "--origin", origin, "--api-image", "repo/api:latest"],
    );
    expect(code).toBe(2);
    expect(state().calls).toEqual([]);
  });

  it("can be rolled back by hand to the revision before, without a migration", async () => {
    begin();
    const { code } = await run("roll-back.mjs", "--environment", "staging", "--origin", origin);
    expect(code).toBe(0);
    expect(state().services["magokoro-staging-api"]).toBe("arn:magokoro-staging-api:6");
    expect(state().calls.some((call) => call.startsWith("run-task"))).toBe(false);
  });
});

const SITE: Record<string, [number, string]> = {
  "/api/health/ready": [200, '{"data":{"status":"ok"}}'],
  "/login": [200, "まごころサポート"],
  "/api/auth/me": [401, "UNAUTHORIZED"],
};
