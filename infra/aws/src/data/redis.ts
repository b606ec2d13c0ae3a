import * as elasticache from "aws-cdk-lib/aws-elasticache";
import type * as secretsmanager from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import type { Network } from "../network/network-stack";

/** Redis 7 with TLS and a password, one snapshot a day kept for a day; sessions are worth no more. */
export function createRedis(
  scope: Construct,
  { groups, isolatedSubnetIds }: Network,
  { name, redis }: Environment,
  password: secretsmanager.ISecret,
): elasticache.CfnReplicationGroup {
  const subnetGroup = new elasticache.CfnSubnetGroup(scope, "RedisSubnets", {
    description: "the isolated subnets",
    subnetIds: isolatedSubnetIds,
  });
  const hasReplica = redis.replicas > 0;
  return new elasticache.CfnReplicationGroup(scope, "Redis", {
    replicationGroupId: `magokoro-${name}`,
    replicationGroupDescription: "sessions, limits and cache",
    engine: "redis",
    engineVersion: "7.1",
    cacheNodeType: "cache.t3.micro",
    // noeviction: a full memory refuses writes, it never throws a session away.
    cacheParameterGroupName: redis.isCluster ? "default.redis7.cluster.on" : "default.redis7",
    ...(redis.isCluster
      ? { numNodeGroups: 2, replicasPerNodeGroup: redis.replicas }
      : { numCacheClusters: 1 + redis.replicas }),
    automaticFailoverEnabled: hasReplica,
    multiAzEnabled: hasReplica,
    transitEncryptionEnabled: true,
    atRestEncryptionEnabled: true,
    authToken: password.secretValue.unsafeUnwrap(),
    snapshotRetentionLimit: 1,
    snapshotWindow: "19:00-20:00",
    port: 6379,
    cacheSubnetGroupName: subnetGroup.ref,
    securityGroupIds: [groups.redis.securityGroupId],
  });
}
