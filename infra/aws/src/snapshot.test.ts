import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { applyPatch, createPatch, type Operation } from "rfc6902";
import { ENVIRONMENTS, type EnvironmentName } from "./config/environment";
import { templatesOf } from "./testing/templates";

const FOLDER = new URL("./__snapshots__/", import.meta.url);

/** The one that is kept whole; of the others, what must be done to it to have theirs. */
const WHOLE = "production";
const OTHERS = ["development", "staging"] as const satisfies readonly EnvironmentName[];

const fileOf = (name: EnvironmentName) =>
  new URL(name === WHOLE ? "production.json" : `${name}-from-production.json`, FOLDER);

/** Every stack of an environment. Keys of assets change with every version of the library. */
function presentTemplates(name: EnvironmentName): object {
  const stacks = Object.entries(templatesOf(name)).map(([part, template]) => [part, template.toJSON()]);
  return JSON.parse(JSON.stringify(Object.fromEntries(stacks)).replace(/[0-9a-f]{64}/g, "<asset>"));
}

/** What production would be if it bore another's names: those alone are no difference worth a line. */
function productionNamed(name: EnvironmentName): object {
  const [from, to] = [ENVIRONMENTS[WHOLE], ENVIRONMENTS[name]];
  return JSON.parse(
    readFileSync(fileOf(WHOLE), "utf8")
      .replaceAll(from.host, to.host)
      .replaceAll(WHOLE, name)
      .replace(new RegExp(`\\b${from.shortName}\\b`, "g"), to.shortName),
  );
}

function reviewedTemplates(name: EnvironmentName): object {
  const templates = productionNamed(name);
  if (name === WHOLE) return templates;
  const failures = applyPatch(templates, JSON.parse(readFileSync(fileOf(name), "utf8")));
  assert.deepEqual(
    failures.filter((failure) => failure !== null),
    [],
    "what was reviewed no longer fits production",
  );
  return templates;
}

/** An operation a line, so that a review reads it as a list. */
const listed = (patch: Operation[]) =>
  `[\n${patch.map((operation) => ` ${JSON.stringify(operation)}`).join(",\n")}\n]\n`;

function takePresent(name: EnvironmentName): void {
  assert.ok(!process.env["CI"], "a snapshot is missing");
  const present = presentTemplates(name);
  writeFileSync(
    fileOf(name),
    name === WHOLE
      ? `${JSON.stringify(present, null, 1)}\n`
      : listed(createPatch(productionNamed(name), present)),
  );
}

/** Every line that would change in the cloud is looked at. UPDATE_SNAPSHOTS=1 takes what is there. */
describe("the templates are those that were reviewed", () => {
  for (const name of [WHOLE, ...OTHERS] as const) {
    it(name, () => {
      if (process.env["UPDATE_SNAPSHOTS"] === "1" || !existsSync(fileOf(name))) takePresent(name);
      const [reviewed, present] = [reviewedTemplates(name), presentTemplates(name)];
      // The first few differences: a whole template would hide them.
      assert.deepEqual(createPatch(reviewed, present).slice(0, 10), []);
      assert.deepEqual(present, reviewed);
    });
  }

  it("and no environment is without", () => {
    assert.deepEqual([WHOLE, ...OTHERS].sort(), Object.keys(ENVIRONMENTS).sort());
  });
});
