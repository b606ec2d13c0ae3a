import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { freePort } from "../../../tools/test/servers/free-port";
import { buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { createAccessToken } from "./testing/test-tokens";

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

const CANARY = "かなりあ太郎";
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SENDER = "00f067aa0ba902b7";

/** main.ts in a process of its own, with a collector of traces and CloudWatch's namespace. */
describe("an API process that is watched", () => {
  const received: string[] = [];
  let api: TestApi;
  let collector: Server;
  let child: ChildProcess;
  let output = "";
  let url: string;
  let user: TestUser;
  let customer: number;

  beforeAll(async () => {
    api = await startTestApi();
    user = await buildUser(api.owner, "operator");
    customer = await buildCustomer(api.owner, { family_name: CANARY });
    collector = createServer((request, response) => {
      void text(request).then((body) => {
        received.push(body);
        response.setHeader("Content-Type", "application/json").end("{}");
      });
    }).listen(0, "127.0.0.1");
    await once(collector, "listening");
    const address = collector.address();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const { config } = api.running.services;
    child = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, "main.ts")], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env["PATH"] ?? "",
        NODE_ENV: "test",
        APP_MODE: "demo",
        WEB_ORIGIN: config.WEB_ORIGIN,
        API_PORT: String(port),
        DATABASE_URL: config.DATABASE_URL,
        DATABASE_JOBS_URL: config.DATABASE_JOBS_URL,
        JWT_SECRETS: config.JWT_SECRETS.join(","),
        DATA_SECRETS: config.DATA_SECRETS.join(","),
        FILE_TOKEN_SECRET: config.FILE_TOKEN_SECRET,
        FILES_DIR: config.FILES_DIR ?? "",
        METRICS_NAMESPACE: "Magokoro/test",
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
      },
    });
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await untilReady(url);
    const headers = {
      authorization: `Bearer ${await createAccessToken(api, "operator", user)}`,
      traceparent: `00-${TRACE}-${SENDER}-01`,
    };
    for (const asked of [`customers/${customer}`, `customers?search=${encodeURIComponent(CANARY)}`]) {
      expect((await fetch(`${url}/api/operator/${asked}`, { headers })).status).toBe(200);
    }
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  }, 60_000);
  afterAll(async () => {
    child.kill("SIGKILL");
    collector.closeAllConnections();
    collector.close();
    await api.stop();
  });

  const spans = () =>
    received.flatMap((body) =>
      JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: Span[] }[] }) =>
        resource.scopeSpans.flatMap((scope) => scope.spans),
      ),
    ) as Span[];

  it("sends traces that join the sender's and go down to the statements", () => {
    const request = spans().find(({ name }) => name === "operatorCustomers.get");
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: SENDER });
    const transaction = spans().find(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(transaction?.name).toBe("db transaction");
    const below = spans().filter(({ parentSpanId }) => parentSpanId === transaction?.spanId);
    expect(below.map(({ name }) => name)).toContain("db query");
  });

  it("writes its figures for CloudWatch before it ends", () => {
    const lines = output.split("\n").filter((line) => line.includes("_aws"));
    expect(lines.length).toBeGreaterThan(0);
    const last = JSON.parse(lines.at(-1) ?? "{}");
    expect(last).toMatchObject({ service: "api", mail_failures: 0, queue_oldest_age_seconds: 0 });
    expect(last.http_requests).toBeGreaterThanOrEqual(2);
  });

  it("writes every line as JSON, and neither lines nor traces hold anything of a person", () => {
    const lines = output.trim().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    const written = [output, ...received].join("\n");
    expect(written).toContain("operatorCustomers.find");
    for (const secret of [CANARY, encodeURIComponent(CANARY), user.email])
      expect(written).not.toContain(secret);
  });
});

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("the API did not become ready");
}
