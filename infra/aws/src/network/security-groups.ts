import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";
import { API_PORT, WEB_PORT } from "../config/names";

export interface SecurityGroups {
  loadBalancer: ec2.SecurityGroup;
  api: ec2.SecurityGroup;
  web: ec2.SecurityGroup;
  worker: ec2.SecurityGroup;
  database: ec2.SecurityGroup;
  redis: ec2.SecurityGroup;
  endpoints: ec2.SecurityGroup;
}

/** CloudFront's addresses towards origins, kept by AWS: `com.amazonaws.global.cloudfront.origin-facing`, Tokyo. */
const CLOUDFRONT = "pl-58a04531";

/** Each group names the groups it hears; nobody hears an address range but the load balancer. */
export function createSecurityGroups(scope: Construct, vpc: ec2.IVpc): SecurityGroups {
  const group = (id: string, description: string, allowAllOutbound = false) =>
    new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound });
  const groups: SecurityGroups = {
    loadBalancer: group("LoadBalancerGroup", "takes TLS from CloudFront"),
    // Mail, S3 and the registry are outside: they may call out, and are called by name only.
    api: group("ApiGroup", "the API", true),
    web: group("WebGroup", "the web", true),
    worker: group("WorkerGroup", "worker and migrations", true),
    database: group("DatabaseGroup", "PostgreSQL"),
    redis: group("RedisGroup", "Redis"),
    endpoints: group("EndpointGroup", "AWS services without NAT"),
  };
  const { loadBalancer, api, web, worker, database, redis, endpoints } = groups;
  loadBalancer.addIngressRule(ec2.Peer.prefixList(CLOUDFRONT), ec2.Port.tcp(443), "CloudFront");
  connect(loadBalancer, api, API_PORT);
  connect(loadBalancer, web, WEB_PORT);
  for (const task of [api, worker]) {
    connect(task, database, 5432);
    connect(task, redis, 6379);
  }
  for (const task of [api, web, worker]) connect(task, endpoints, 443);
  return groups;
}

function connect(from: ec2.SecurityGroup, to: ec2.SecurityGroup, port: number): void {
  to.addIngressRule(from, ec2.Port.tcp(port), `from ${from.node.id}`);
  if (!from.allowAllOutbound) from.addEgressRule(to, ec2.Port.tcp(port), `to ${to.node.id}`);
}
