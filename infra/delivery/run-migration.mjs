// @ts-check
import { aws } from "./aws-cli.mjs";

/**
 * Runs the migration as a task of its own where the API runs, and waits for its end.
 * @param {{ cluster: string, taskDefinition: string, service: string }} where `service` lends its network
 * @throws Error when it ended otherwise than with 0
 */
export async function runMigration({ cluster, taskDefinition, service }) {
  const { services } = await aws("ecs", "describe-services", "--cluster", cluster, "--services", service);
  const { tasks, failures } = await aws(
    "ecs",
    "run-task",
    "--cluster",
    cluster,
    "--task-definition",
    taskDefinition,
    "--launch-type",
    "FARGATE",
    "--network-configuration",
    JSON.stringify(services[0].networkConfiguration),
  );
  const task = tasks[0]?.taskArn;
  if (!task) throw new Error(`the migration did not start: ${JSON.stringify(failures)}`);
  await aws("ecs", "wait", "tasks-stopped", "--cluster", cluster, "--tasks", task);
  const ended = await aws("ecs", "describe-tasks", "--cluster", cluster, "--tasks", task);
  const { exitCode, reason } = ended.tasks[0].containers[0];
  if (exitCode !== 0) throw new Error(`the migration ended with ${exitCode ?? reason ?? "no code"}`);
}
