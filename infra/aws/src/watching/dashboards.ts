import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { ComputeStack } from "../compute/compute-stack";
import type { Environment } from "../config/environment";
import { logGroupName } from "../config/names";
import type { DatabaseInstances } from "../data/database";
import { appMetric, errorRate, responseTimeP95 } from "./metrics";

interface DashboardSources {
  compute: ComputeStack;
  database: DatabaseInstances;
}

/** Four pages: is it up, is the API well, is work being done, what went wrong. */
export function createDashboards(
  scope: Construct,
  environment: Environment,
  { compute, database }: DashboardSources,
): void {
  const graph = (title: string, left: cloudwatch.IMetric[], width = 12) =>
    new cloudwatch.GraphWidget({ title, left, width });
  const dashboard = (page: string, widgets: cloudwatch.IWidget[]) =>
    new cloudwatch.Dashboard(scope, page, {
      dashboardName: `magokoro-${environment.name}-${page}`,
      defaultInterval: Duration.hours(3),
      widgets: [widgets],
    });
  const own = (name: Parameters<typeof appMetric>[1], statistic = "Sum") =>
    appMetric(environment, name, statistic, Duration.minutes(5));
  const query = (title: string, part: string, queryLines: string[]) =>
    new cloudwatch.LogQueryWidget({
      title,
      logGroupNames: [logGroupName(environment, part)],
      queryLines,
      width: 24,
    });
  const services = Object.values(compute.services);
  const { primary } = database;
  const { apiTargets } = compute.loadBalancer;

  dashboard("system", [
    graph(
      "CPU %",
      services.map((service) => service.metricCpuUtilization()),
    ),
    graph(
      "Memory %",
      services.map((service) => service.metricMemoryUtilization()),
    ),
    graph("Database: CPU %", [primary.metricCPUUtilization()]),
    graph("Database: connections", [primary.metricDatabaseConnections()]),
    graph("Database: free bytes", [primary.metricFreeStorageSpace()]),
    graph("Pool", [own("poolInUse", "Maximum"), own("poolWaiting", "Maximum")]),
  ]);
  dashboard("api", [
    graph("Requests", [apiTargets.metrics.requestCount()]),
    graph("5xx %", [errorRate(compute.loadBalancer)]),
    graph("p95, s", [responseTimeP95(compute.loadBalancer)]),
    graph("Own duration p95, ms", [own("duration", "p95")]),
    query("By operation, last hours", "api", [
      "fields action, ms, status",
      'filter msg = "request"',
      "stats count() as requests, pct(ms, 95) as p95, sum(status >= 500) as errors by action",
      "sort requests desc",
    ]),
  ]);
  dashboard("business", [
    graph("Cases filed", [own("casesCreated")]),
    graph("Reports submitted", [own("reportsSubmitted")]),
    graph("Mails sent", [own("mailSent")]),
    graph("Conflicts", [own("conflicts")]),
  ]);
  dashboard("errors", [
    graph("Answers of 500 and above", [own("errors")]),
    graph("Mail failures", [own("mailFailures")]),
    graph("Queue: oldest job, s", [own("queueAge", "Maximum")]),
    graph("Queue: jobs waiting", [own("queueDepth", "Maximum")]),
    query("Last errors of the API", "api", [
      "fields @timestamp, msg, err.type, err.message, requestId",
      "filter level >= 50",
      "sort @timestamp desc",
      "limit 50",
    ]),
    query("Last errors of the worker", "worker", [
      "fields @timestamp, msg, task, jobId, reason",
      "filter level >= 50",
      "sort @timestamp desc",
      "limit 50",
    ]),
  ]);
}
