import { DOCKERFILE, readDockerfile, type Stage } from "./read-dockerfile";

interface Rule {
  /** hadolint's number, where the rule is one of its own. */
  id: string;
  what: string;
  isBroken: (stage: Stage, isFinal: boolean) => boolean;
}

const stepsOf = (stage: Stage, ...keywords: string[]) =>
  stage.steps.filter(({ keyword }) => keywords.includes(keyword));
const anyStep = (stage: Stage, keyword: string, test: RegExp) =>
  stepsOf(stage, keyword).some(({ text }) => test.test(text));

const RULES: readonly Rule[] = [
  { id: "DL3000", what: "WORKDIR is absolute", isBroken: (stage) => anyStep(stage, "WORKDIR", /^[^/]/) },
  {
    id: "DL3002",
    what: "the last user is not root",
    isBroken: (stage, isFinal) => isFinal && /^(root|0)?$/.test(stepsOf(stage, "USER").at(-1)?.text ?? ""),
  },
  { id: "DL3003", what: "no cd", isBroken: (stage) => anyStep(stage, "RUN", /(^|&&\s*)cd\s/) },
  { id: "DL3004", what: "no sudo", isBroken: (stage) => anyStep(stage, "RUN", /\bsudo\b/) },
  { id: "DL3006", what: "the base has a tag", isBroken: ({ base }) => !/[:@]/.test(base) },
  { id: "DL3007", what: "the tag is not latest", isBroken: ({ base }) => /:latest$/.test(base) },
  {
    id: "DL3008",
    what: "apt names versions and cleans up, or is not there at all",
    isBroken: (stage) => anyStep(stage, "RUN", /apt(-get)? install/),
  },
  {
    id: "DL3016",
    what: "npm installs from the lockfile alone",
    isBroken: (stage) => anyStep(stage, "RUN", /npm (i|install)\b/),
  },
  {
    id: "DL3020",
    what: "ADD only for what is fetched",
    isBroken: (stage) => anyStep(stage, "ADD", /^(?!https:\/\/)/),
  },
  {
    id: "DL3025",
    what: "commands without a shell",
    isBroken: (stage) =>
      stepsOf(stage, "CMD", "ENTRYPOINT").some(({ text }) => !text.startsWith("[")) ||
      stepsOf(stage, "HEALTHCHECK").some(({ text }) => !/^(NONE|CMD \[)/.test(text)),
  },
  {
    id: "DL3059",
    what: "no two RUN in a row",
    isBroken: ({ steps }) =>
      steps.some(({ keyword }, index) => keyword === "RUN" && steps[index + 1]?.keyword === "RUN"),
  },
  { id: "DL4000", what: "no MAINTAINER", isBroken: (stage) => stepsOf(stage, "MAINTAINER").length > 0 },
  {
    id: "DL4006",
    what: "no pipe whose failure is lost",
    isBroken: (stage) => anyStep(stage, "RUN", /[^|]\|[^|]/),
  },
  {
    id: "secrets",
    what: "no secret in a layer",
    isBroken: (stage) => anyStep(stage, "ENV", /(SECRET|PASSWORD|TOKEN)\w*=/),
  },
  {
    id: "numeric",
    what: "the user is a number, which an orchestrator can check",
    isBroken: (stage, isFinal) => isFinal && !/^\d+$/.test(stepsOf(stage, "USER").at(-1)?.text ?? ""),
  },
  {
    id: "health",
    what: "a health check, a stop signal and a command",
    isBroken: (stage, isFinal) =>
      isFinal && ["HEALTHCHECK", "STOPSIGNAL", "CMD"].some((keyword) => stepsOf(stage, keyword).length !== 1),
  },
];

const isFinal = ({ name }: Stage) => !/^build$|-modules$/.test(name);

function broken(source?: string): string[] {
  return readDockerfile(source).flatMap((stage) =>
    RULES.filter(({ isBroken }) => isBroken(stage, isFinal(stage))).map(({ id }) => `${stage.name}: ${id}`),
  );
}

describe(`the Dockerfile (${DOCKERFILE.split("/").slice(-3).join("/")})`, () => {
  it.each(RULES)("keeps $id: $what", ({ id }) => {
    expect(broken().filter((one) => one.endsWith(`: ${id}`))).toEqual([]);
  });

  it("builds what the deployment asks for", () => {
    expect(
      readDockerfile()
        .filter(isFinal)
        .map(({ name }) => name),
    ).toEqual(["api", "web"]);
    expect(readDockerfile().find(({ name }) => name === "build")?.base).toMatch(/^node:24\./);
  });

  it.each([
    ["DL3000", "FROM a:1 AS x\nWORKDIR app\n"],
    ["DL3002", "FROM a:1 AS x\nUSER root\n"],
    ["DL3003", "FROM a:1 AS x\nRUN ls && cd /tmp\n"],
    ["DL3004", "FROM a:1 AS x\nRUN sudo ls\n"],
    ["DL3006", "FROM a AS x\n"],
    ["DL3007", "FROM a:latest AS x\n"],
    ["DL3008", "FROM a:1 AS x\nRUN apt-get install -y curl\n"],
    ["DL3016", "FROM a:1 AS x\nRUN npm install left-pad\n"],
    ["DL3020", "FROM a:1 AS x\nADD file.tar /srv/\n"],
    ["DL3025", "FROM a:1 AS x\nCMD node main.mjs\n"],
    ["DL3059", "FROM a:1 AS x\nRUN ls\nRUN ls\n"],
    ["DL4000", "FROM a:1 AS x\nMAINTAINER somebody\n"],
    ["DL4006", "FROM a:1 AS x\nRUN ls | wc\n"],
    ["secrets", "FROM a:1 AS x\nENV DB_PASSWORD=x\n"],
    ["numeric", "FROM a:1 AS x\nUSER node\n"],
    ["health", "FROM a:1 AS x\nUSER 1\n"],
  ])("finds a breach of %s", (id, source) => {
    expect(broken(source)).toContain(`x: ${id}`);
  });
});
