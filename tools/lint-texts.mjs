// @ts-check
/* Lints the texts given as JSON on standard input and prints the rules each breaks (ESLint's own configuration
   is an ES module, which the test runner cannot load). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";

/** @type {{ file: string, code: string }[]} */
const texts = JSON.parse(readFileSync(0, "utf8"));
const eslint = new ESLint();
const broken = [];
for (const { file, code } of texts) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.resolve(file) });
  broken.push((result?.messages ?? []).map((message) => message.ruleId));
}
console.log(JSON.stringify(broken));
