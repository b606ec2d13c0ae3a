import type { Template } from "aws-cdk-lib/assertions";
import { resourcesOf, type StackPart } from "../testing/templates";
import { HOURS_A_MONTH, PRICES, WORK } from "./prices";

export interface CostLine {
  part: string;
  /** US$ a month. */
  cost: number;
  /** The design's range, where it gives one. */
  target?: readonly [number, number];
  made: string;
}

export const TOTAL_TARGET = [185, 370] as const;

type Templates = Record<StackPart, Template>;
const hours = (price: number, count = 1) => price * count * HOURS_A_MONTH;
const propertiesOf = (template: Template, type: string) =>
  resourcesOf(template, type).map(({ Properties }) => Properties);

/** Every part that costs, counted from what the templates declare, at the copies they begin with. */
export function monthlyCost(templates: Templates): CostLine[] {
  return [...targeted(templates), ...beside(templates)];
}

function targeted(templates: Templates): CostLine[] {
  const { data, compute } = templates;
  const [database] = propertiesOf(data, "AWS::RDS::DBInstance");
  const instances = propertiesOf(data, "AWS::RDS::DBInstance").length;
  const zones = database?.["MultiAZ"] ? 2 : 1;
  const storageGb = Number(database?.["AllocatedStorage"]);
  const redisNodes = Number(
    propertiesOf(data, "AWS::ElastiCache::ReplicationGroup")[0]?.["NumCacheClusters"] ?? 0,
  );
  const balancers = propertiesOf(compute, "AWS::ElasticLoadBalancingV2::LoadBalancer").length;
  const { vcpu, gb } = fargate(compute);
  return [
    {
      part: "ECS",
      cost: hours(PRICES.fargateArmVcpuHour, vcpu) + hours(PRICES.fargateArmGbHour, gb),
      target: [50, 100],
      made: `${vcpu} vCPU and ${gb} GB, ARM`,
    },
    {
      part: "RDS",
      cost:
        hours(PRICES.rdsT3MediumHour, zones + instances - 1) +
        PRICES.rdsGp3GbMonth * storageGb * (zones + instances - 1),
      target: [80, 150],
      made: `${zones} × db.t3.medium, ${storageGb} GB each`,
    },
    {
      part: "ElastiCache",
      cost: hours(PRICES.redisT3MicroHour, redisNodes),
      target: [15, 30],
      made: `${redisNodes} × cache.t3.micro`,
    },
    {
      part: "ALB",
      cost: hours(
        PRICES.loadBalancerHour + PRICES.loadBalancerCapacityUnitHour * WORK.loadBalancerCapacityUnits,
        balancers,
      ),
      target: [20, 30],
      made: `${balancers}, ${WORK.loadBalancerCapacityUnits} capacity unit`,
    },
    {
      part: "S3",
      cost:
        PRICES.s3GbMonth * WORK.filesGb +
        PRICES.s3PutsPerThousand * WORK.photosThousand * 3 +
        PRICES.s3GetsPerThousand * WORK.photoViewsThousand,
      target: [5, 20],
      made: `${WORK.filesGb} GB, ${WORK.photosThousand},000 photos`,
    },
    {
      part: "CloudFront",
      cost:
        PRICES.cloudFrontGb * WORK.trafficOutGb +
        PRICES.cloudFrontRequestsPerTenThousand * WORK.requestsMillion * 100,
      target: [10, 30],
      made: `${WORK.trafficOutGb} GB, ${WORK.requestsMillion} million requests`,
    },
    {
      part: "SES",
      cost: PRICES.sesPerThousand * WORK.mailsThousand,
      target: [5, 10],
      made: `${WORK.mailsThousand},000 mails`,
    },
  ];
}

function beside({ network, edge, compute, data, watching }: Templates): CostLine[] {
  const nats = propertiesOf(network, "AWS::EC2::NatGateway").length;
  const interfaces = propertiesOf(network, "AWS::EC2::VPCEndpoint").filter(
    ({ VpcEndpointType }) => VpcEndpointType === "Interface",
  );
  const zones = interfaces.reduce((sum, { SubnetIds }) => sum + (SubnetIds as unknown[]).length, 0);
  const rules = (propertiesOf(edge, "AWS::WAFv2::WebACL")[0]?.["Rules"] as unknown[]).length;
  const secrets = [compute, data].flatMap((template) =>
    propertiesOf(template, "AWS::SecretsManager::Secret"),
  );
  const alarms = [watching, compute].flatMap((template) =>
    propertiesOf(template, "AWS::CloudWatch::Alarm"),
  ).length;
  const dashboards = propertiesOf(watching, "AWS::CloudWatch::Dashboard").length;
  // The application's own, and container insights': about thirty for each of three services.
  const metrics = 12 + 90;
  return [
    {
      part: "NAT",
      cost: hours(PRICES.natHour + PRICES.publicAddressHour, nats) + PRICES.natGb * WORK.natGb,
      made: `${nats} gateway, ${WORK.natGb} GB`,
    },
    {
      part: "VPC endpoints",
      cost: hours(PRICES.interfaceEndpointZoneHour, zones),
      made: `${interfaces.length} interfaces in one zone`,
    },
    {
      part: "WAF",
      cost:
        PRICES.wafAclMonth +
        PRICES.wafRuleMonth * rules +
        PRICES.wafPerMillionRequests * WORK.requestsMillion,
      made: `${rules} rules`,
    },
    {
      part: "CloudWatch",
      cost:
        PRICES.logsGbIn * WORK.logsGb +
        PRICES.customMetricMonth * metrics +
        PRICES.alarmMonth * alarms +
        PRICES.dashboardMonth * dashboards,
      made: `${WORK.logsGb} GB of logs, ${metrics} metrics, ${alarms} alarms, ${dashboards} dashboards`,
    },
    {
      part: "Secrets, ECR, DNS",
      cost:
        PRICES.secretMonth * (secrets.length + 1) +
        PRICES.ecrGbMonth * WORK.imagesGb +
        PRICES.hostedZoneMonth +
        hours(PRICES.publicAddressHour, 2),
      made: `${secrets.length} secrets and one copy, ${WORK.imagesGb} GB of images, two addresses of the load balancer`,
    },
  ];
}

/** The copies each service begins with, times the size of its task. */
function fargate(compute: Template): { vcpu: number; gb: number } {
  const tasks = propertiesOf(compute, "AWS::ECS::TaskDefinition");
  let [vcpu, gb] = [0, 0];
  for (const { ServiceName, DesiredCount } of propertiesOf(compute, "AWS::ECS::Service")) {
    const task = tasks.find(({ Family }) => Family === ServiceName);
    vcpu += (Number(task?.["Cpu"]) / 1_024) * Number(DesiredCount);
    gb += (Number(task?.["Memory"]) / 1_024) * Number(DesiredCount);
  }
  return { vcpu, gb };
}
