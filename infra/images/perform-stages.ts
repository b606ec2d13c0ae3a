import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import dockerignore from "@balena/dockerignore";
import { readDockerfile, type Stage, type Step } from "./read-dockerfile";

export interface PerformedStage {
  /** What would be the image's `/`. */
  folder: string;
  workdir: string;
  variables: Record<string, string>;
  user: string;
  command: string[];
  healthcheck: string[];
}

/** Where a base image of the name keeps Node; its own files are taken from this machine. */
const NODE_OF_DISTROLESS = "nodejs/bin/node";

/**
 * Performs the Dockerfile's instructions stage by stage in bare folders, without a container engine: COPY by
 * .dockerignore, RUN by a shell in the stage's folder. Not performed: what a base image brings beside Node,
 * and files fetched by ADD.
 */
export function performStages(context: string, folder: string): Map<string, PerformedStage> {
  const performed = new Map<string, PerformedStage>();
  for (const stage of readDockerfile()) {
    const made = begin(stage, path.join(folder, stage.name));
    for (const step of stage.steps) perform(step, made, { context, performed });
    performed.set(stage.name, made);
  }
  return performed;
}

function begin(stage: Stage, folder: string): PerformedStage {
  mkdirSync(folder, { recursive: true });
  if (stage.base.includes("distroless/nodejs")) {
    mkdirSync(path.join(folder, path.dirname(NODE_OF_DISTROLESS)), { recursive: true });
    copyFileSync(process.execPath, path.join(folder, NODE_OF_DISTROLESS));
  }
  return { folder, workdir: "/", variables: {}, user: "root", command: [], healthcheck: [] };
}

interface Around {
  context: string;
  performed: ReadonlyMap<string, PerformedStage>;
}

function perform(step: Step, stage: PerformedStage, around: Around): void {
  const here = path.join(stage.folder, stage.workdir);
  switch (step.keyword) {
    case "WORKDIR":
      stage.workdir = path.resolve(stage.workdir, step.words[0] ?? "/");
      mkdirSync(path.join(stage.folder, stage.workdir), { recursive: true });
      return;
    case "COPY":
      copy(step, stage, around);
      return;
    case "RUN":
      console.log(`  RUN ${step.text}`);
      // The environment a build has: no NODE_ENV of ours, nothing of this process.
      execFileSync("sh", ["-euc", step.text], {
        cwd: here,
        stdio: ["ignore", "ignore", "inherit"],
        env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...stage.variables },
      });
      return;
    case "ENV":
      for (const [, name, value] of step.text.matchAll(/(\w+)=(\S+)/g))
        stage.variables[name ?? ""] = value ?? "";
      return;
    case "USER":
      stage.user = step.words[0] ?? "";
      return;
    case "CMD":
      stage.command = JSON.parse(step.text) as string[];
      return;
    case "HEALTHCHECK":
      stage.healthcheck = JSON.parse(step.text.replace(/^CMD /, "")) as string[];
      return;
    case "ADD":
      console.log(`  not fetched here: ${step.words[0]}`);
      return;
  }
}

function copy(step: Step, stage: PerformedStage, { context, performed }: Around): void {
  const from = step.flags.get("from");
  const target = path.resolve(stage.workdir, step.words.at(-1) ?? ".");
  const isFolder = /(\/|^\.)$/.test(step.words.at(-1) ?? "") || step.words.length > 2;
  for (const source of step.words.slice(0, -1)) {
    const origin = from ? path.join(performed.get(from)?.folder ?? "", source) : path.join(context, source);
    if (!existsSync(origin)) throw new Error(`line ${step.line}: there is no ${source} to copy`);
    const isDirectory = statSync(origin).isDirectory();
    const into = isFolder && !isDirectory ? path.join(target, path.basename(source)) : target;
    const filter = from ? undefined : contextFilter(context);
    cpSync(origin, path.join(stage.folder, into), {
      recursive: true,
      verbatimSymlinks: true,
      ...(filter && { filter }),
    });
  }
}

/** What .dockerignore lets into the build. */
function contextFilter(context: string): (file: string) => boolean {
  const ignored = dockerignore({ ignorecase: false }).add(
    readFileSync(path.join(context, ".dockerignore"), "utf8"),
  );
  return (file) => {
    const name = path.relative(context, file);
    if (name === "") return true;
    if (statSync(file).isDirectory()) return !/(^|\/)(node_modules|dist|\.next|\.git)$/.test(name);
    return !ignored.ignores(name);
  };
}
