/**
 * Cuts Japan out of libphonenumber-js's full metadata (150 kB), so that a browser loads 3 kB. The full set
 * it is, not the minimal one: only that knows mobile from landline and so catches a digit left out.
 * Run it after an update of the library: `npm run phone-metadata -w @magokoro/domain`.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const all = createRequire(import.meta.url)("libphonenumber-js/metadata.max.json");

const japan = { version: all.version, numberingPlan: all.countries.JP };

const target = new URL("../src/phone/phone-metadata-jp.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(japan, null, 2)}\n`);
