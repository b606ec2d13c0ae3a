import { Duration } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import * as elb from "aws-cdk-lib/aws-elasticloadbalancingv2";
import type { Environment } from "../config/environment";
import { metricsNamespace } from "../config/names";
import type { LoadBalancer } from "../compute/load-balancer";
import { APP_METRICS } from "./app-metrics";

const MINUTE = Duration.minutes(1);

/** One of the application's own. */
export function appMetric(
  environment: Environment,
  name: keyof typeof APP_METRICS,
  statistic: string,
  period = MINUTE,
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: metricsNamespace(environment),
    metricName: APP_METRICS[name],
    statistic,
    period,
    label: APP_METRICS[name],
  });
}

/** Answers of 500 and above among all, in percent, as the load balancer saw them. */
export function errorRate({ apiTargets }: LoadBalancer): cloudwatch.MathExpression {
  const period = Duration.minutes(5);
  return new cloudwatch.MathExpression({
    label: "5xx %",
    // Below twenty requests one failure would be five percent of nothing.
    expression: "IF(requests >= 20, 100 * errors / requests, 0)",
    usingMetrics: {
      errors: apiTargets.metrics.httpCodeTarget(elb.HttpCodeTarget.TARGET_5XX_COUNT, { period }),
      requests: apiTargets.metrics.requestCount({ period }),
    },
    period,
  });
}

export function responseTimeP95({ apiTargets }: LoadBalancer): cloudwatch.Metric {
  return apiTargets.metrics.targetResponseTime({ statistic: "p95", period: Duration.minutes(5) });
}
