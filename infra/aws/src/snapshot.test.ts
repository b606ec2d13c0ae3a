import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { ENVIRONMENTS, type EnvironmentName } from "./config/environment";
import { templatesOf } from "./testing/templates";

const FOLDER = new URL("./__snapshots__/", import.meta.url);

/** Keys of assets change with every version of the library. */
const normalised = (template: object) =>
  `${JSON.stringify(template, null, 1).replace(/[0-9a-f]{64}/g, "<asset>")}\n`;

/** The first few lines that differ: a whole template would hide them. */
function changedLines(reviewed: string, present: string): string[] {
  const [before, after] = [reviewed.split("\n"), present.split("\n")];
  const lines = after.flatMap((line, index) =>
    line === before[index] ? [] : [`${index + 1}: ${before[index] ?? ""} → ${line}`],
  );
  return before.length === after.length
    ? lines.slice(0, 10)
    : [`${before.length} lines → ${after.length}`, ...lines.slice(0, 10)];
}

/** Every line that would change in the cloud is looked at. UPDATE_SNAPSHOTS=1 takes what is there. */
describe("the templates are those that were reviewed", () => {
  for (const name of Object.keys(ENVIRONMENTS) as EnvironmentName[]) {
    it(name, () => {
      const stacks = Object.entries(templatesOf(name)).map(([part, template]) => [part, template.toJSON()]);
      const text = normalised(Object.fromEntries(stacks));
      const file = new URL(`${name}.json`, FOLDER);
      if (process.env["UPDATE_SNAPSHOTS"] === "1" || !existsSync(file)) {
        assert.ok(!process.env["CI"], "a snapshot is missing");
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, text);
      }
      assert.deepEqual(changedLines(readFileSync(file, "utf8"), text), []);
    });
  }
});
