// @ts-check
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Calls the AWS command line, which the runner brings and signs in by OIDC; no SDK is needed for five calls.
 * @param {...string} args
 * @returns {Promise<any>} the answer, or null where there is none
 * @throws Error with what the command said
 */
export async function aws(...args) {
  const { stdout } = await run("aws", [...args, "--output", "json"], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.trim() ? JSON.parse(stdout) : null;
}
