import { Duration, RemovalPolicy } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import * as logs from "aws-cdk-lib/aws-logs";
import * as rds from "aws-cdk-lib/aws-rds";
import type { Construct } from "constructs";
import type { Environment } from "../config/environment";
import type { Network } from "../network/network-stack";

export interface DatabaseInstances {
  primary: rds.DatabaseInstance;
  replica: rds.DatabaseInstanceReadReplica | undefined;
}

const ENGINE = rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_15 });
const SIZE = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MEDIUM);

/** PostgreSQL 15 on db.t3.medium: encrypted, TLS alone, never public, seven days of point in time. */
export function createDatabase(
  scope: Construct,
  { vpc, groups }: Network,
  { name, database }: Environment,
): DatabaseInstances {
  const parameterGroup = new rds.ParameterGroup(scope, "Parameters", {
    engine: ENGINE,
    parameters: {
      "rds.force_ssl": "1",
      max_connections: String(database.maxConnections),
      // Slow statements without their values: those may be personal data.
      log_min_duration_statement: "1000",
      log_parameter_max_length: "0",
      log_parameter_max_length_on_error: "0",
    },
  });
  // Made before the server would make it, which would keep its lines for ever.
  new logs.LogGroup(scope, "DatabaseLogs", {
    logGroupName: `/aws/rds/instance/magokoro-${name}/postgresql`,
    retention: logs.RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const placement = {
    vpc,
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    securityGroups: [groups.database],
    publiclyAccessible: false,
    instanceType: SIZE,
    parameterGroup,
    storageEncrypted: true,
    autoMinorVersionUpgrade: true,
    cloudwatchLogsExports: ["postgresql"],
    deletionProtection: database.deletionProtection,
    removalPolicy: database.deletionProtection ? RemovalPolicy.RETAIN : RemovalPolicy.SNAPSHOT,
  };
  const primary = new rds.DatabaseInstance(scope, "Database", {
    ...placement,
    engine: ENGINE,
    instanceIdentifier: `magokoro-${name}`,
    multiAz: database.multiAz,
    storageType: rds.StorageType.GP3,
    allocatedStorage: database.storageGb,
    maxAllocatedStorage: database.maxStorageGb,
    backupRetention: Duration.days(7),
    // 03:00 to 04:00 in Tokyo, when nobody is visited; before the week's maintenance.
    preferredBackupWindow: "18:00-19:00",
    preferredMaintenanceWindow: "sun:19:00-sun:20:00",
    copyTagsToSnapshot: true,
    credentials: rds.Credentials.fromGeneratedSecret("magokoro_admin_login", {
      secretName: `magokoro/${name}/database-admin`,
    }),
  });
  const replica = database.hasReplica
    ? new rds.DatabaseInstanceReadReplica(scope, "Replica", {
        ...placement,
        sourceDatabaseInstance: primary,
        instanceIdentifier: `magokoro-${name}-replica`,
      })
    : undefined;
  return { primary, replica };
}
