// @ts-check
/* Inside the image's build: the API's bundles, and the pages as a server that brings only what it needs. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildApi, buildWeb } from "../../tools/prepare/builds.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
await buildApi(root);
await buildWeb(root, { isStandalone: true });
