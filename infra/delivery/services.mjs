// @ts-check
import { aws } from "./aws-cli.mjs";

/**
 * @param {string} cluster
 * @param {string} service
 * @returns {Promise<string>} the task definition the service is meant to run
 */
export async function runningDefinition(cluster, service) {
  const { services } = await aws("ecs", "describe-services", "--cluster", cluster, "--services", service);
  return services[0].taskDefinition;
}

/**
 * Rolls the services over to the given task definitions and waits until each is stable.
 * @param {string} cluster
 * @param {Record<string, string>} definitions by service
 * @throws Error when a service came to rest on another definition: the circuit breaker has rolled it back
 */
export async function rollOver(cluster, definitions) {
  for (const [service, definition] of Object.entries(definitions)) {
    await aws(
      "ecs",
      "update-service",
      "--cluster",
      cluster,
      "--service",
      service,
      "--task-definition",
      definition,
    );
  }
  await aws(
    "ecs",
    "wait",
    "services-stable",
    "--cluster",
    cluster,
    "--services",
    ...Object.keys(definitions),
  );
  for (const [service, definition] of Object.entries(definitions)) {
    const now = await runningDefinition(cluster, service);
    if (now !== definition) throw new Error(`${service} did not come up and was rolled back to ${now}`);
  }
}
