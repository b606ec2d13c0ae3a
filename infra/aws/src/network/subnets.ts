import { Tags } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";

export interface Subnets {
  public: ec2.CfnSubnet[];
  private: ec2.CfnSubnet[];
  isolated: ec2.CfnSubnet[];
  routeTables: ec2.CfnRouteTable[];
}

/**
 * The ranges of the design, first zone a, then c. The load balancer needs a subnet in each zone, so both
 * public ones serve it; the NAT gateway stands in the second.
 */
const RANGES = {
  public: ["10.0.1.0/24", "10.0.2.0/24"],
  private: ["10.0.10.0/24", "10.0.20.0/24"],
  isolated: ["10.0.100.0/24", "10.0.200.0/24"],
} as const;

export function createSubnets(scope: Construct, vpc: ec2.CfnVPC, environment: Environment): Subnets {
  const gateway = new ec2.CfnInternetGateway(scope, "Internet");
  const attached = new ec2.CfnVPCGatewayAttachment(scope, "InternetAttachment", {
    vpcId: vpc.ref,
    internetGatewayId: gateway.ref,
  });
  const subnetsOf = (kind: keyof typeof RANGES) =>
    RANGES[kind].map((cidrBlock, index) => {
      const subnet = new ec2.CfnSubnet(scope, `${kind}${index}`, {
        vpcId: vpc.ref,
        cidrBlock,
        availabilityZone: environment.zones[index] ?? environment.zones[0],
        mapPublicIpOnLaunch: false,
      });
      Tags.of(subnet).add("Name", `magokoro-${environment.name}-${kind}-${index}`);
      return subnet;
    });
  const subnets = {
    public: subnetsOf("public"),
    private: subnetsOf("private"),
    isolated: subnetsOf("isolated"),
  };

  const routes = new Routes(scope, vpc);
  const open = routes.table("PublicRoutes", subnets.public);
  routes.toInternet(open, gateway, attached);
  const nats = natGateways(scope, subnets.public, environment.natGateways, attached);
  const closed = subnets.private.map((subnet, index) => {
    const table = routes.table(`PrivateRoutes${index}`, [subnet]);
    routes.toNat(table, nats[index] ?? nats[0]);
    return table;
  });
  // Nothing leads out of here.
  const isolated = routes.table("IsolatedRoutes", subnets.isolated);
  return { ...subnets, routeTables: [open, ...closed, isolated] };
}

function natGateways(
  scope: Construct,
  publicSubnets: readonly ec2.CfnSubnet[],
  count: number,
  attached: ec2.CfnVPCGatewayAttachment,
): ec2.CfnNatGateway[] {
  // The second public subnet first: the design keeps 10.0.2.0/24 for NAT.
  return [...publicSubnets]
    .reverse()
    .slice(0, count)
    .map((subnet, index) => {
      const address = new ec2.CfnEIP(scope, `NatAddress${index}`, { domain: "vpc" });
      address.addResourceDependency(attached);
      return new ec2.CfnNatGateway(scope, `Nat${index}`, {
        subnetId: subnet.ref,
        allocationId: address.attrAllocationId,
      });
    });
}

class Routes {
  constructor(
    private readonly scope: Construct,
    private readonly vpc: ec2.CfnVPC,
  ) {}

  table(id: string, subnets: readonly ec2.CfnSubnet[]): ec2.CfnRouteTable {
    const table = new ec2.CfnRouteTable(this.scope, id, { vpcId: this.vpc.ref });
    for (const [index, subnet] of subnets.entries()) {
      new ec2.CfnSubnetRouteTableAssociation(this.scope, `${id}Association${index}`, {
        subnetId: subnet.ref,
        routeTableId: table.ref,
      });
    }
    return table;
  }

  toInternet(
    table: ec2.CfnRouteTable,
    gateway: ec2.CfnInternetGateway,
    attached: ec2.CfnVPCGatewayAttachment,
  ): void {
    const route = new ec2.CfnRoute(this.scope, `${table.node.id}Default`, {
      routeTableId: table.ref,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: gateway.ref,
    });
    route.addResourceDependency(attached);
  }

  toNat(table: ec2.CfnRouteTable, nat: ec2.CfnNatGateway | undefined): void {
    if (!nat) throw new Error("an environment has at least one NAT gateway");
    new ec2.CfnRoute(this.scope, `${table.node.id}Default`, {
      routeTableId: table.ref,
      destinationCidrBlock: "0.0.0.0/0",
      natGatewayId: nat.ref,
    });
  }
}
