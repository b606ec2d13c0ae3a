import { readFileSync } from "node:fs";
import path from "node:path";
import { DockerfileParser, type Instruction } from "dockerfile-ast";

export interface Step {
  keyword: string;
  /** Without line breaks, comments and build arguments. */
  text: string;
  /** Words of `text` that are no flags. */
  words: string[];
  flags: Map<string, string>;
  line: number;
}

export interface Stage {
  name: string;
  base: string;
  steps: Step[];
}

export const DOCKERFILE = path.resolve("infra/images/Dockerfile");

/** The stages of a Dockerfile in their order, ready to be performed or looked at. */
export function readDockerfile(source: string = readFileSync(DOCKERFILE, "utf8")): Stage[] {
  const parsed = DockerfileParser.parse(source);
  const lines = source.split("\n");
  const args = new Map(
    parsed.getInitialARGs().map((arg) => {
      const property = arg.getProperty();
      return [property?.getName() ?? "", property?.getValue() ?? ""] as const;
    }),
  );
  const stages: Stage[] = [];
  for (const instruction of parsed.getInstructions()) {
    const { start, end } = instruction.getRange();
    // Taken from the source: the parser's own text leaves the flags out.
    const text = lines.slice(start.line, end.line + 1).join("\n");
    const step = toStep(text.replace(/^\s*\w+\s+/, ""), instruction, args);
    if (step.keyword === "FROM") {
      const [base = "", , name = String(stages.length)] = step.words;
      stages.push({ name, base, steps: [] });
    } else stages.at(-1)?.steps.push(step);
  }
  return stages;
}

function toStep(source: string, instruction: Instruction, args: ReadonlyMap<string, string>): Step {
  const text = source
    .replace(/\$\{(\w+)\}/g, (whole, name: string) => args.get(name) ?? whole)
    .replace(/\\\n\s*/g, " ");
  const all = text.split(/\s+/).filter(Boolean);
  const firstWord = all.findIndex((word) => !word.startsWith("--"));
  const flags = all.slice(0, firstWord < 0 ? all.length : firstWord).map((flag) => {
    const [name = "", value = ""] = flag.slice(2).split(/=(.*)/s);
    return [name, value] as const;
  });
  return {
    keyword: instruction.getKeyword(),
    text: all.slice(flags.length).join(" "),
    words: all.slice(flags.length),
    flags: new Map(flags),
    line: instruction.getRange().start.line + 1,
  };
}
