import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import * as actions from "aws-cdk-lib/aws-cloudwatch-actions";
import type * as elasticache from "aws-cdk-lib/aws-elasticache";
import type * as sns from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { ComputeStack } from "../compute/compute-stack";
import type { Environment } from "../config/environment";
import type { DatabaseInstances } from "../data/database";
import { appMetric, errorRate, responseTimeP95 } from "./metrics";

interface AlarmSources {
  compute: ComputeStack;
  database: DatabaseInstances;
  redis: elasticache.CfnReplicationGroup;
}

interface AlarmOptions {
  threshold: number;
  /** How many five minutes in a row. */
  periods?: number;
  comparison?: cloudwatch.ComparisonOperator;
  missing?: cloudwatch.TreatMissingData;
}

const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = cloudwatch.ComparisonOperator;
const FIVE_MINUTES = Duration.minutes(5);
const GIB = 1_024 ** 3;

/** Every line of the design's table; each has a page in the runbook of the alarm's own name. */
export function createAlarms(
  scope: Construct,
  environment: Environment,
  { compute, database, redis }: AlarmSources,
  topic: sns.ITopic,
): cloudwatch.Alarm[] {
  const alarm = (name: string, metric: cloudwatch.IMetric, options: AlarmOptions): cloudwatch.Alarm => {
    const created = new cloudwatch.Alarm(scope, name, {
      alarmName: `magokoro-${environment.name}-${name}`,
      alarmDescription: `docs/runbook.md#${name}`,
      metric,
      threshold: options.threshold,
      evaluationPeriods: options.periods ?? 2,
      comparisonOperator: options.comparison ?? GREATER_THAN_THRESHOLD,
      treatMissingData: options.missing ?? cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    created.addAlarmAction(new actions.SnsAction(topic));
    created.addOkAction(new actions.SnsAction(topic));
    return created;
  };
  const { primary } = database;
  const period = FIVE_MINUTES;
  const services = Object.entries(compute.services).flatMap(([part, service]) => [
    alarm(`cpu-${part}`, service.metricCpuUtilization({ period }), { threshold: 80 }),
    alarm(`memory-${part}`, service.metricMemoryUtilization({ period }), { threshold: 85 }),
  ]);
  const redisMetric = (metricName: string) =>
    new cloudwatch.Metric({
      namespace: "AWS/ElastiCache",
      metricName,
      dimensionsMap: { ReplicationGroupId: redis.ref },
      period,
    });
  return [
    ...services,
    alarm("cpu-database", primary.metricCPUUtilization({ period }), { threshold: 80 }),
    alarm("cpu-redis", redisMetric("EngineCPUUtilization"), { threshold: 80 }),
    alarm("memory-redis", redisMetric("DatabaseMemoryUsagePercentage"), { threshold: 85 }),
    // Of 4 GB: below 15 % free is above 85 % used.
    alarm("memory-database", primary.metricFreeableMemory({ period }), {
      threshold: 0.15 * 4 * GIB,
      comparison: LESS_THAN_THRESHOLD,
    }),
    alarm("api-errors", errorRate(compute.loadBalancer), { threshold: 1, periods: 1 }),
    alarm("api-slow", responseTimeP95(compute.loadBalancer), { threshold: 3 }),
    alarm("database-connections", primary.metricDatabaseConnections({ period }), {
      threshold: 0.8 * environment.database.maxConnections,
    }),
    // RDS tells what is free, not what is used: less than 30 % free is more than 70 % used.
    alarm("disk-database", primary.metricFreeStorageSpace({ period }), {
      threshold: 0.3 * environment.database.storageGb * GIB,
      comparison: LESS_THAN_THRESHOLD,
      periods: 1,
    }),
    alarm("mail-failures", appMetric(environment, "mailFailures", "Sum", Duration.hours(1)), {
      threshold: 5,
      periods: 1,
    }),
    // Silence of the worker is a breach too: then nobody is working.
    alarm("queue-age", appMetric(environment, "queueAge", "Maximum", FIVE_MINUTES), {
      threshold: 600,
      periods: 1,
      missing: cloudwatch.TreatMissingData.BREACHING,
    }),
  ];
}
