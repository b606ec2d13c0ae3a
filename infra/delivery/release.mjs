// @ts-check
/*
 * Brings one version into one environment: migrate, roll over, look at it from outside; and back again when
 * that fails. The schema stays: the previous release runs on it (see docs/practices/add-a-migration.md).
 *
 *   node infra/delivery/release.mjs --environment staging --origin https://stg.magokoro.jp \
 *     --api-image <repository>@sha256:… --web-image <repository>@sha256:…
 */
import { parseArgs } from "node:util";
import { runMigration } from "./run-migration.mjs";
import { rollOver, runningDefinition } from "./services.mjs";
import { smokeTest } from "./smoke-test.mjs";
import { registerRevision } from "./task-definitions.mjs";

const BY_DIGEST = /@sha256:[0-9a-f]{64}$/;
const SERVICES = /** @type {const} */ (["api", "web", "worker"]);

const { values } = parseArgs({
  options: {
    environment: { type: "string" },
    origin: { type: "string" },
    "api-image": { type: "string" },
    "web-image": { type: "string" },
    /** Three seconds apart. */
    "smoke-tries": { type: "string", default: "10" },
  },
});
const { environment, origin } = values;
const images = { api: values["api-image"] ?? "", web: values["web-image"] ?? "" };

if (!environment || !origin || !BY_DIGEST.test(images.api) || !BY_DIGEST.test(images.web)) {
  console.error("Give --environment, --origin, --api-image and --web-image, the images by digest.");
  process.exit(2);
}

const cluster = `magokoro-${environment}`;
/** @param {string} part */
const family = (part) => `magokoro-${environment}-${part}`;

/** The API's image holds the worker and the migration too; they differ in their command. */
const imageOf = { api: images.api, worker: images.api, migrate: images.api, web: images.web };

/** @type {Record<string, string>} */
const before = {};
for (const service of SERVICES) before[family(service)] = await runningDefinition(cluster, family(service));
console.log("before:", JSON.stringify(before));

const migration = await registerRevision(family("migrate"), imageOf.migrate);
await runMigration({ cluster, taskDefinition: migration, service: family("api") });
console.log("the database is at the newest version");

/** @type {Record<string, string>} */
const next = {};
for (const service of SERVICES)
  next[family(service)] = await registerRevision(family(service), imageOf[service]);
try {
  await rollOver(cluster, next);
  await smokeTest(origin, Number(values["smoke-tries"]));
  console.log("released:", JSON.stringify(next));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("rolling back");
  await rollOver(cluster, before);
  process.exitCode = 1;
}
