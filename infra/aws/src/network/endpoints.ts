import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";
import type { Subnets } from "./subnets";

const REGION = "ap-northeast-1";
/** Image layers, log lines and secrets are most of what tasks fetch; through these NAT carries none of it. */
const INTERFACES = ["ecr.api", "ecr.dkr", "logs", "secretsmanager"] as const;

interface EndpointOptions {
  vpcId: string;
  subnets: Subnets;
  endpointGroup: ec2.SecurityGroup;
}

export function addEndpoints(scope: Construct, { vpcId, subnets, endpointGroup }: EndpointOptions): void {
  new ec2.CfnVPCEndpoint(scope, "S3Endpoint", {
    vpcId,
    vpcEndpointType: "Gateway",
    serviceName: `com.amazonaws.${REGION}.s3`,
    routeTableIds: subnets.routeTables.map(({ ref }) => ref),
  });
  for (const service of INTERFACES) {
    new ec2.CfnVPCEndpoint(scope, `Endpoint-${service}`, {
      vpcId,
      vpcEndpointType: "Interface",
      serviceName: `com.amazonaws.${REGION}.${service}`,
      privateDnsEnabled: true,
      // One zone: each interface is billed by the hour and zone, and a task of the other zone still reaches it.
      subnetIds: subnets.private.slice(0, 1).map(({ ref }) => ref),
      securityGroupIds: [endpointGroup.securityGroupId],
    });
  }
}
