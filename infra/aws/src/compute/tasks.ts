import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type * as ecr from "aws-cdk-lib/aws-ecr";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as iam from "aws-cdk-lib/aws-iam";
import * as logs from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { logGroupName, partName, type Part } from "../config/names";

export interface TaskOptions {
  part: Part | "migrate" | "prepare";
  /** Of 1,024ths of a CPU, and MB. */
  cpu: number;
  memoryMb: number;
  image: { repository: ecr.IRepository; tag: string };
  /** After `node`, which is the image's entry. */
  command?: string[];
  port?: number;
  healthUrl?: string;
  variables: Record<string, string>;
  secrets: Record<string, ecs.Secret>;
}

/** As the images are made for it: an ordinary user, a tree nobody can write, and /tmp. */
export function createTask(
  scope: Construct,
  environment: Environment,
  options: TaskOptions,
): ecs.FargateTaskDefinition {
  const { part, cpu, memoryMb, image, port, healthUrl } = options;
  const logGroup = new logs.LogGroup(scope, `${part}Logs`, {
    logGroupName: logGroupName(environment, part),
    retention: logs.RetentionDays.THREE_MONTHS,
    removalPolicy: environment.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const role = (kind: "task" | "execution") =>
    new iam.Role(scope, `${part}-${kind}`, {
      roleName: `${partName(environment, part)}-${kind}`,
      assumedBy: new iam.ServicePrincipal("ecs-tasks.amazonaws.com"),
    });
  const task = new ecs.FargateTaskDefinition(scope, `${part}Task`, {
    family: partName(environment, part),
    cpu,
    memoryLimitMiB: memoryMb,
    // A fifth cheaper than x86 for the same work; the images are made for both.
    runtimePlatform: {
      cpuArchitecture: ecs.CpuArchitecture.ARM64,
      operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
    },
    taskRole: role("task"),
    executionRole: role("execution"),
    volumes: [{ name: "tmp" }],
  });
  const container = task.addContainer("app", {
    image: ecs.ContainerImage.fromEcrRepository(image.repository, image.tag),
    ...(options.command && { command: options.command }),
    environment: options.variables,
    secrets: options.secrets,
    user: "65532",
    readonlyRootFilesystem: true,
    // Our own stop takes at most 24 s.
    stopTimeout: Duration.seconds(30),
    logging: ecs.LogDrivers.awsLogs({ logGroup, streamPrefix: part }),
    ...(port !== undefined && { portMappings: [{ containerPort: port }] }),
    ...(healthUrl && { healthCheck: healthCheck(healthUrl) }),
  });
  container.addMountPoints({ sourceVolume: "tmp", containerPath: "/tmp", readOnly: false });
  return task;
}

function healthCheck(url: string): ecs.HealthCheck {
  const script = `fetch("${url}").then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;
  return {
    command: ["CMD", "/nodejs/bin/node", "-e", script],
    interval: Duration.seconds(15),
    timeout: Duration.seconds(5),
    retries: 3,
    startPeriod: Duration.seconds(30),
  };
}
