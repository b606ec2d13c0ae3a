// @ts-check
import { spawnSync } from "node:child_process";
import { CHECKS } from "./prepare/checks.mjs";

const unit = { what: "unit tests", args: ["node_modules/jest/bin/jest.js", "--selectProjects", "unit"] };
let failures = 0;
for (const { what, args } of [...CHECKS, unit]) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) failures += 1;
  console.log(`${status === 0 ? "✓" : "✗"} ${what}`);
}
process.exit(failures === 0 ? 0 : 1);
