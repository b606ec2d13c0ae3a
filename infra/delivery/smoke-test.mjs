// @ts-check
/* What a person would look at first, from outside: the API is ready, the login page comes, nothing inner is open. */

const PAUSE_MS = 3_000;

const CHECKS = [
  { path: "/api/health/ready", status: 200, holds: '"status":"ok"' },
  { path: "/login", status: 200, holds: "まごころサポート" },
  { path: "/api/auth/me", status: 401, holds: "UNAUTHORIZED" },
  { path: "/api/dev/mails", status: 404, holds: "NOT_FOUND" },
  { path: "/metrics", status: 404, holds: "" },
];

/**
 * @param {string} origin e.g. https://stg.magokoro.jp
 * @param {number} tries
 * @throws Error naming every check that failed
 */
export async function smokeTest(origin, tries = 10) {
  let problems = [""];
  for (let tried = 0; tried < tries && problems.length > 0; tried += 1) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    problems = (await Promise.all(CHECKS.map((check) => problemOf(origin, check)))).flat();
  }
  if (problems.length > 0) throw new Error(`the smoke test failed:\n- ${problems.join("\n- ")}`);
}

/**
 * @param {string} origin
 * @param {typeof CHECKS[number]} check
 * @returns {Promise<string[]>}
 */
async function problemOf(origin, { path, status, holds }) {
  try {
    const answer = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) });
    const text = await answer.text();
    if (answer.status !== status) return [`${path} answers ${answer.status} instead of ${status}`];
    return text.includes(holds) ? [] : [`${path} does not hold ${holds}`];
  } catch (error) {
    return [`${path} does not answer: ${error instanceof Error ? error.message : error}`];
  }
}
