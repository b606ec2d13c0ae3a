import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { resourcesOf, templatesOf } from "../testing/templates";
import { createTemplateWith } from "../testing/template-with";

const { data } = templatesOf("production");

describe("the database", () => {
  it("is PostgreSQL 15 on db.t3.medium, in two zones, encrypted and closed to the public", () => {
    data.resourceCountIs("AWS::RDS::DBInstance", 1);
    data.hasResourceProperties("AWS::RDS::DBInstance", {
      Engine: "postgres",
      EngineVersion: "15",
      DBInstanceClass: "db.t3.medium",
      MultiAZ: true,
      StorageEncrypted: true,
      PubliclyAccessible: false,
      StorageType: "gp3",
      ManageMasterUserPassword: Match.absent(),
    });
  });

  it("forces TLS, and logs slow statements without their values", () => {
    data.hasResourceProperties("AWS::RDS::DBParameterGroup", {
      Family: "postgres15",
      Parameters: {
        "rds.force_ssl": "1",
        log_parameter_max_length: "0",
        log_parameter_max_length_on_error: "0",
        max_connections: "400",
      },
    });
  });

  it("keeps seven days of snapshots and points in time", () => {
    data.hasResourceProperties("AWS::RDS::DBInstance", {
      BackupRetentionPeriod: 7,
      CopyTagsToSnapshot: true,
    });
  });

  it("cannot be deleted in production, and in no other environment is it held", () => {
    for (const [name, isProtected] of [
      ["production", true],
      ["staging", false],
      ["development", false],
    ] as const) {
      const [instance] = resourcesOf(templatesOf(name).data, "AWS::RDS::DBInstance");
      assert.equal(instance?.Properties["DeletionProtection"], isProtected, name);
      assert.equal(instance?.DeletionPolicy, isProtected ? "Retain" : "Snapshot", name);
    }
  });

  it("gets a replica by one switch, and the API is told of it", () => {
    const { data: withReplica, compute } = createTemplateWith((environment) => ({
      database: { ...environment.database, hasReplica: true },
    }));
    withReplica.resourceCountIs("AWS::RDS::DBInstance", 2);
    const tasks = JSON.stringify(compute.findResources("AWS::ECS::TaskDefinition"));
    assert.match(tasks, /DATABASE_REPLICA_URL/);
    assert.doesNotMatch(
      JSON.stringify(templatesOf("production").compute.findResources("AWS::ECS::TaskDefinition")),
      /DATABASE_REPLICA_URL/,
    );
  });
});

describe("redis", () => {
  it("is version 7 on cache.t3.micro with a replica, TLS and a password, and a snapshot of one day", () => {
    data.hasResourceProperties("AWS::ElastiCache::ReplicationGroup", {
      Engine: "redis",
      EngineVersion: "7.1",
      CacheNodeType: "cache.t3.micro",
      NumCacheClusters: 2,
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      AuthToken: Match.anyValue(),
      SnapshotRetentionLimit: 1,
    });
  });

  it("becomes a cluster by one switch", () => {
    const { data: clustered, compute } = createTemplateWith((environment) => ({
      redis: { ...environment.redis, isCluster: true },
    }));
    clustered.hasResourceProperties("AWS::ElastiCache::ReplicationGroup", {
      NumNodeGroups: 2,
      CacheParameterGroupName: "default.redis7.cluster.on",
    });
    // Those who ask are told so: a client of one Redis would be sent from node to node.
    for (const part of ["api", "worker"])
      compute.hasResourceProperties("AWS::ECS::TaskDefinition", {
        Family: `magokoro-production-${part}`,
        ContainerDefinitions: [
          Match.objectLike({ Environment: Match.arrayWith([{ Name: "REDIS_CLUSTER", Value: "true" }]) }),
        ],
      });
  });

  it("has its password from Secrets Manager, and nowhere is one written out", () => {
    const text = JSON.stringify(data.toJSON());
    assert.match(text, /resolve:secretsmanager:/);
    assert.doesNotMatch(text, /"(AuthToken|MasterUserPassword)":"/);
  });
});
