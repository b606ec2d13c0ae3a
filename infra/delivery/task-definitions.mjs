// @ts-check
import { aws } from "./aws-cli.mjs";

/** What `describe-task-definition` answers beside what `register-task-definition` takes. */
const READ_ONLY = [
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "registeredBy",
  "deregisteredAt",
];

/**
 * A new revision that differs from the newest in its image alone.
 * @param {string} family
 * @param {string} image by digest, so that a moved tag cannot change what runs
 * @returns {Promise<string>} the revision's ARN
 */
export async function registerRevision(family, image) {
  const { taskDefinition } = await aws("ecs", "describe-task-definition", "--task-definition", family);
  const definition = Object.fromEntries(
    Object.entries(taskDefinition).filter(([name]) => !READ_ONLY.includes(name)),
  );
  definition.containerDefinitions = taskDefinition.containerDefinitions.map(
    (/** @type {object} */ container) => ({ ...container, image }),
  );
  const registered = await aws(
    "ecs",
    "register-task-definition",
    "--cli-input-json",
    JSON.stringify(definition),
  );
  return registered.taskDefinition.taskDefinitionArn;
}
