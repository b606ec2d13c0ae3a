import { Duration } from "aws-cdk-lib";
import type * as appscaling from "aws-cdk-lib/aws-applicationautoscaling";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { partName, type Part } from "../config/names";
import type { Network } from "../network/network-stack";

interface ServiceOptions {
  part: Part;
  cluster: ecs.ICluster;
  task: ecs.FargateTaskDefinition;
  group: ec2.SecurityGroup;
  copies: { desired: number; min: number; max: number };
}

/** Over both zones; a release that does not come up is taken back by ECS itself. */
export function createService(
  scope: Construct,
  environment: Environment,
  { vpc }: Network,
  { part, cluster, task, group, copies }: ServiceOptions,
): ecs.FargateService {
  const service = new ecs.FargateService(scope, `${part}Service`, {
    serviceName: partName(environment, part),
    cluster,
    taskDefinition: task,
    desiredCount: copies.desired,
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { enable: true, rollback: true },
    assignPublicIp: false,
    vpcSubnets: { subnets: vpc.privateSubnets },
    securityGroups: [group],
    enableExecuteCommand: false,
    ...(part !== "worker" && { healthCheckGracePeriod: Duration.seconds(60) }),
  });
  const scaling = service.autoScaleTaskCount({ minCapacity: copies.min, maxCapacity: copies.max });
  scaleByCpu(scaling, service);
  return service;
}

/** One more above 70 %, one less below 30 %, as the design says; a minute's look, five minutes' rest. */
function scaleByCpu(scaling: ecs.ScalableTaskCount, service: ecs.FargateService): void {
  const steps: appscaling.ScalingInterval[] = [
    { upper: 30, change: -1 },
    { lower: 70, change: +1 },
  ];
  scaling.scaleOnMetric("Cpu", {
    metric: service.metricCpuUtilization({ period: Duration.minutes(1) }),
    scalingSteps: steps,
    cooldown: Duration.minutes(5),
    evaluationPeriods: 3,
  });
}
