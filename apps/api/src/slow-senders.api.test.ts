import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestDatabase, type TestDatabase } from "../../../tools/test/create-test-database";
import { freePort } from "../../../tools/test/servers/free-port";
import { startProgram, type RunningProgram } from "../../../tools/test/servers/start-program";
import { exchangeRaw, type RawExchange } from "./testing/exchange-raw";
import { TEST_ORIGIN } from "./testing/start-test-api";

/** As in testing/hurry-connection-timeouts.mjs: one second of the product is fifty milliseconds here. */
const SECOND = 1_000 / 20;
const START = "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\n";
const JSON_OF_1000 = "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
const TEXT_OF_1000 = "Content-Type: text/plain\r\nContent-Length: 1000\r\n\r\n";
const JSON_IN_CHUNKS = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

/** One byte, or one piece, a second for as long as anybody listens. */
const forever = (piece: string) => Array<string>(600).fill(piece);

/** Node looks twice a minute, so each may last half a minute longer than it is given. */
const SENDERS: [string, number, string[]][] = [
  ["who says nothing", 15 + 30, [""]],
  ["who drips the name of a header", 15 + 30, [START, ...forever("x")]],
  ["who drips header after header", 15 + 30, [START, ...forever("a: b\r\n")]],
  ["who drips the body", 60 + 30, [`${START}${JSON_OF_1000}`, ...forever(" ")]],
  ["who stops in the body", 60 + 30, [`${START}${JSON_OF_1000}{`]],
  ["who drips chunks", 60 + 30, [`${START}${JSON_IN_CHUNKS}`, ...forever("1\r\n \r\n")]],
  ["who drips a type nobody takes", 60 + 30, [`${START}${TEXT_OF_1000}`, ...forever("x")]],
];

/** main.ts itself in a process of its own: its timeouts are on its server, not on the application. */
describe("a slow sender", () => {
  let database: TestDatabase;
  let program: RunningProgram;
  let url: string;
  let exchanges: RawExchange[];
  const filesDir = mkdtempSync(path.join(tmpdir(), "magokoro-files-"));

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const environment = {
      NODE_ENV: "test",
      APP_MODE: "demo",
      WEB_ORIGIN: TEST_ORIGIN,
      API_PORT: String(port),
      DATABASE_URL: database.appUrl,
      DATABASE_JOBS_URL: database.jobsUrl,
      JWT_SECRETS: "test-signing-secret-of-32-characters!",
      DATA_SECRETS: "test-data-secret-of-32-characters!!!",
      FILE_TOKEN_SECRET: "test-file-secret-of-32-characters!!!",
      FILES_DIR: filesDir,
      LOG_LEVEL: "silent",
    };
    const hurry = path.join(__dirname, "testing/hurry-connection-timeouts.mjs");
    const node = [process.execPath, "--import", "tsx", "--import", hurry, path.join(__dirname, "main.ts")];
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    program = await startProgram("env", [...variables, ...node], port);
    exchanges = await Promise.all(
      SENDERS.map(([, , pieces]) =>
        exchangeRaw(url, pieces, { pauseMs: SECOND, giveUpAfterMs: 150 * SECOND }),
      ),
    );
  }, 60_000);
  afterAll(async () => {
    await program.stop();
    await database.drop();
    rmSync(filesDir, { recursive: true, force: true });
  });

  it.each(SENDERS.map(([who, seconds], index) => [who, seconds, index] as const))(
    "%s is cut off within %d s",
    (_who, seconds, index) => {
      expect(exchanges[index]).toMatchObject({ wasCutByServer: true });
      expect(exchanges[index]?.milliseconds).toBeLessThan((seconds + 15) * SECOND);
      expect(exchanges[index]?.statuses).not.toContain(200);
    },
  );

  it("who needs ten seconds for an honest body is answered", async () => {
    const body = '{"a":[1,2]}'.split("");
    const head = `${START}Connection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const { text } = await exchangeRaw(url, [head, ...body], { pauseMs: SECOND });
    expect(text).toMatch(/^HTTP\/1\.1 400 [^]*"VALIDATION_ERROR"/);
  });
});
