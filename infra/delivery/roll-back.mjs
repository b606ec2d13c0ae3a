// @ts-check
/*
 * Back to the revision before the one that runs, or to a named one, without a migration: the schema is made
 * for both.
 *
 *   node infra/delivery/roll-back.mjs --environment production --origin https://app.magokoro.jp [--revisions 1]
 */
import { parseArgs } from "node:util";
import { rollOver, runningDefinition } from "./services.mjs";
import { smokeTest } from "./smoke-test.mjs";

const { values } = parseArgs({
  options: {
    environment: { type: "string" },
    origin: { type: "string" },
    revisions: { type: "string", default: "1" },
  },
});
const { environment, origin } = values;
const revisions = Number(values.revisions);
if (!environment || !origin || !Number.isInteger(revisions) || revisions < 1) {
  console.error("Give --environment, --origin and, for more than one step, --revisions.");
  process.exit(2);
}

const cluster = `magokoro-${environment}`;
/** @type {Record<string, string>} */
const target = {};
for (const part of ["api", "web", "worker"]) {
  const service = `magokoro-${environment}-${part}`;
  target[service] = earlier(await runningDefinition(cluster, service), revisions);
}
console.log("back to:", JSON.stringify(target));
await rollOver(cluster, target);
await smokeTest(origin);

/**
 * @param {string} definition …:task-definition/<family>:<revision>
 * @param {number} steps
 */
function earlier(definition, steps) {
  const [, name, revision] = /^(.*):(\d+)$/.exec(definition) ?? [];
  if (!name || Number(revision) <= steps) throw new Error(`there is nothing before ${definition}`);
  return `${name}:${Number(revision) - steps}`;
}
