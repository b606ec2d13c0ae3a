import type { Environment } from "./environment";

/** What several stacks, the delivery scripts and the runbook call the same things. */
export const DOMAIN = "magokoro.jp";
export const GITHUB_REPOSITORY = "magokoro/magokoro-support";
export const DATABASE_NAME = "magokoro";
export const API_PORT = 4000;
export const WEB_PORT = 3000;
export const WORKER_PORT = 9090;

export const PARTS = ["api", "web", "worker"] as const;
export type Part = (typeof PARTS)[number];

export const clusterName = ({ name }: Environment) => `magokoro-${name}`;
/** Service and task definition alike; `infra/delivery` counts on it. */
export const partName = ({ name }: Environment, part: Part | "migrate" | "prepare") =>
  `magokoro-${name}-${part}`;
export const bucketName = ({ shortName }: Environment) => `magokoro-support-${shortName}`;
export const repositoryName = ({ name }: Environment, image: "api" | "web") => `magokoro/${name}/${image}`;
export const logGroupName = ({ name }: Environment, part: string) => `/magokoro/${name}/${part}`;
export const metricsNamespace = ({ name }: Environment) => `Magokoro/${name}`;
/** CloudFront reaches the load balancer under this name, so that TLS holds on that way too. */
export const originHost = ({ host }: Environment) => `origin.${host}`;
export const sesConfigurationSet = ({ name }: Environment) => `magokoro-${name}`;
export const originKeyName = ({ name }: Environment) => `magokoro/${name}/origin-key`;
export const ORIGIN_KEY_HEADER = "X-Origin-Key";
