import autocannon from "autocannon";
import { BENCH_API, signInAs, startBenchApi } from "./start-bench-api";

/*
 * What signing in gives away and costs: the median gap between a known and an unknown address over 200 tries
 * of login and reset (quality.md, Security 7: < 10 ms), how soon a live token stops once its session is
 * ended (5: < 1 s), and what a rush of sign-ins does to everybody else's p95 (Speed: < 20 %).
 */
const TRIES = 200;
const KNOWN = "operator@magokoro.example";

let tries = 0;

/** Each try from an address of its own, so that no limit is what is measured. */
function nextAddress(): string {
  tries += 1;
  return `10.${(tries >> 16) & 255}.${(tries >> 8) & 255}.${tries & 255}`;
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(BENCH_API + path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": nextAddress(), ...headers },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Known and unknown by turns, so that a machine growing slower slows both. */
async function gap(name: string, path: string, bodyOf: (email: string) => unknown): Promise<void> {
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < TRIES / 2; pair += 1) {
    known.push(await timed(() => post(path, bodyOf(KNOWN))));
    unknown.push(await timed(() => post(path, bodyOf(`nobody${pair}@example.jp`))));
  }
  const difference = Math.abs(median(known) - median(unknown));
  console.log(
    `${name}: known ${median(known).toFixed(1)} ms, unknown ${median(unknown).toFixed(1)} ms, median gap ${difference.toFixed(1)} ms`,
  );
}

async function timeToStop(): Promise<void> {
  const token = await signInAs("partner");
  const headers = { authorization: `Bearer ${token}` };
  const ask = async () => (await fetch(`${BENCH_API}/api/auth/me`, { headers })).status;
  await ask();
  await post("/api/auth/logout-everywhere", {}, headers);
  const endedAt = performance.now();
  while ((await ask()) !== 401);
  console.log(`a live token stops ${(performance.now() - endedAt).toFixed(0)} ms after its session is ended`);
}

async function p95Of(headers: Record<string, string>): Promise<number> {
  const url = `${BENCH_API}/api/partner/cases?status=reported`;
  const result = await autocannon({ url, headers, connections: 4, duration: 8, overallRate: 50 });
  if (result.non2xx + result.errors > 0) throw new Error("the list failed");
  return result.latency.p97_5;
}

async function costToOthers(): Promise<void> {
  const headers = { authorization: `Bearer ${await signInAs("partner")}` };
  await p95Of(headers);
  const calm = await p95Of(headers);
  let isOver = false;
  let signIns = 0;
  const rush = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      await post("/api/auth/login", { email: KNOWN, password: "wrong" });
      signIns += 1;
    }
  });
  const busy = await p95Of(headers);
  isOver = true;
  await Promise.all(rush);
  console.log(
    `50 lists a second, p97.5: ${calm} ms alone, ${busy} ms beside ${(signIns / 8).toFixed(1)} sign-ins a second`,
  );
}

const api = await startBenchApi();
await gap("login", "/api/auth/login", (email) => ({ email, password: "wrong-password" }));
await gap("reset", "/api/auth/password-reset", (email) => ({ email }));
await timeToStop();
await costToOthers();
await api.stop();
