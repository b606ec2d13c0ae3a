import { Stack, type StackProps } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as logs from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import { logGroupName } from "../config/names";
import { addEndpoints } from "./endpoints";
import { createSecurityGroups, type SecurityGroups } from "./security-groups";
import { createSubnets } from "./subnets";

export interface Network {
  vpc: ec2.IVpc;
  groups: SecurityGroups;
  isolatedSubnetIds: string[];
}

/** One VPC over two zones: what faces outside, what runs, and what keeps data, each in subnets of its own. */
export class NetworkStack extends Stack {
  readonly network: Network;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, props);
    const cfnVpc = new ec2.CfnVPC(this, "Vpc", {
      cidrBlock: "10.0.0.0/16",
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: [{ key: "Name", value: `magokoro-${environment.name}` }],
    });
    const subnets = createSubnets(this, cfnVpc, environment);
    const vpc = ec2.Vpc.fromVpcAttributes(this, "Network", {
      vpcId: cfnVpc.ref,
      vpcCidrBlock: "10.0.0.0/16",
      availabilityZones: [...environment.zones],
      publicSubnetIds: subnets.public.map(({ ref }) => ref),
      privateSubnetIds: subnets.private.map(({ ref }) => ref),
      isolatedSubnetIds: subnets.isolated.map(({ ref }) => ref),
    });
    const groups = createSecurityGroups(this, vpc);
    addEndpoints(this, { vpcId: cfnVpc.ref, subnets, endpointGroup: groups.endpoints });
    this.keepFlowLogs(vpc, environment);
    this.network = { vpc, groups, isolatedSubnetIds: subnets.isolated.map(({ ref }) => ref) };
  }

  /** Who talked to whom, for looking into an incident. */
  private keepFlowLogs(vpc: ec2.IVpc, environment: Environment): void {
    const group = new logs.LogGroup(this, "FlowLogs", {
      logGroupName: logGroupName(environment, "network"),
      retention: logs.RetentionDays.THREE_MONTHS,
    });
    new ec2.FlowLog(this, "FlowLog", {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
      destination: ec2.FlowLogDestination.toCloudWatchLogs(group),
    });
  }
}
