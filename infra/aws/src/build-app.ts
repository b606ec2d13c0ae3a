import { App, Tags, Validations, type AppProps, type StackProps } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { ComputeStack } from "./compute/compute-stack";
import { readEnvironment, type EnvironmentName } from "./config/environment";
import { bucketName, clusterName } from "./config/names";
import { DataStack } from "./data/data-stack";
import { DeployRoleStack } from "./delivery/deploy-role-stack";
import { RegistryStack } from "./delivery/registry-stack";
import { EdgeStack } from "./edge/edge-stack";
import { MailStack } from "./mail/mail-stack";
import { NetworkStack } from "./network/network-stack";
import { StorageStack } from "./storage/storage-stack";
import { suppressExplained } from "./suppressions";
import { WatchingStack } from "./watching/watching-stack";

interface BuildOptions {
  variables?: Record<string, string | undefined>;
  app?: AppProps;
}

/** All stacks of one environment, in the order in which they stand on each other. */
export function buildApp(name: EnvironmentName, { variables = {}, app: props = {} }: BuildOptions = {}): App {
  const environment = readEnvironment(name, variables);
  const app = new App({ analyticsReporting: false, ...props });
  const { account, region } = environment;
  const stack = (part: string) => [app, `magokoro-${name}-${part}`, environment] as const;
  const here: StackProps = { env: { account, region }, terminationProtection: environment.keepsData };

  const registry = new RegistryStack(...stack("registry"), here);
  const { network } = new NetworkStack(...stack("network"), here);
  new StorageStack(...stack("storage"), here);
  const mail = new MailStack(...stack("mail"), here);
  const data = new DataStack(...stack("data"), network, here);
  const compute = new ComputeStack(...stack("compute"), {
    ...here,
    network,
    data,
    mail,
    repositories: registry,
    imageTag: variables["IMAGE_TAG"] ?? "first",
  });
  const edge = new EdgeStack(...stack("edge"), { ...here, env: { account, region: "us-east-1" } });
  // The key CloudFront shows the load balancer is made there and copied over.
  edge.addStackDependency(compute);
  new WatchingStack(...stack("watching"), { ...here, compute, data });
  new DeployRoleStack(...stack("delivery"), {
    ...here,
    repositories: [registry.api, registry.web],
    taskRoles: compute.taskRoles,
  });
  Tags.of(app).add("product", "magokoro-support");
  Tags.of(app).add("environment", name);
  suppressExplained(app, {
    account,
    region,
    bucket: bucketName(environment),
    cluster: clusterName(environment),
  });
  // What is neither mended nor explained stops the synthesis.
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
