import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { resourcesOf, templatesOf } from "../testing/templates";
import { APP_METRICS } from "./app-metrics";

const { watching } = templatesOf("production");

interface Alarm {
  AlarmName: string;
  AlarmDescription: string;
  Threshold: number;
  ComparisonOperator: string;
  TreatMissingData: string;
  /** Instead of a single metric, where a label or a formula is wanted. */
  Metrics?: { MetricStat?: { Metric: { Namespace: string; MetricName: string } } }[];
  AlarmActions: unknown[];
}

const alarms = resourcesOf(watching, "AWS::CloudWatch::Alarm").map(
  ({ Properties }) => Properties as unknown as Alarm,
);
const GIB = 1_024 ** 3;
const runbook = readFileSync(new URL("../../../../docs/runbook.md", import.meta.url), "utf8");

describe("the alarms", () => {
  it("are those of the design's table, with its thresholds", () => {
    const table = alarms.map(({ AlarmName, ComparisonOperator, Threshold }) => [
      AlarmName.replace("magokoro-production-", ""),
      ComparisonOperator === "GreaterThanThreshold" ? ">" : "<",
      Threshold,
    ]);
    assert.deepEqual(table.sort(), [
      ["api-errors", ">", 1],
      ["api-slow", ">", 3],
      ["cpu-api", ">", 80],
      ["cpu-database", ">", 80],
      ["cpu-redis", ">", 80],
      ["cpu-web", ">", 80],
      ["cpu-worker", ">", 80],
      ["database-connections", ">", 320],
      ["disk-database", "<", 15 * GIB],
      ["mail-failures", ">", 5],
      ["memory-api", ">", 85],
      ["memory-database", "<", 0.6 * GIB],
      ["memory-redis", ">", 85],
      ["memory-web", ">", 85],
      ["memory-worker", ">", 85],
      ["queue-age", ">", 600],
    ]);
  });

  it("reach somebody, and name their page in the runbook", () => {
    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms) {
      assert.equal(AlarmActions.length, 1, AlarmName);
      const page = AlarmName.replace("magokoro-production-", "");
      assert.equal(AlarmDescription, `docs/runbook.md#${page}`);
      assert.ok(runbook.includes(`\n### ${page}\n`), page);
    }
    watching.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email" });
  });

  it("take a silent worker for a breach", () => {
    const age = alarms.find(({ AlarmName }) => AlarmName.endsWith("queue-age"));
    assert.equal(age?.TreatMissingData, "breaching");
  });

  it("ask the application only for what it writes", () => {
    const asked = alarms.flatMap(({ Metrics = [] }) => Metrics.map(({ MetricStat }) => MetricStat?.Metric));
    const own = asked.filter((metric) => metric?.Namespace === "Magokoro/production");
    assert.deepEqual(own.map((metric) => metric?.MetricName).sort(), [
      APP_METRICS.mailFailures,
      APP_METRICS.queueAge,
    ]);
  });
});

describe("what can be looked at", () => {
  it("is one dashboard each for system, API, business and errors", () => {
    const names = resourcesOf(watching, "AWS::CloudWatch::Dashboard").map(({ Properties }) =>
      String(Properties["DashboardName"]).split("-").at(-1),
    );
    assert.deepEqual(names.sort(), ["api", "business", "errors", "system"]);
  });

  it("shows every figure the application writes", () => {
    const text = JSON.stringify(resourcesOf(watching, "AWS::CloudWatch::Dashboard"));
    const missing = Object.values(APP_METRICS).filter((name) => !text.includes(name));
    assert.deepEqual(missing, [APP_METRICS.requests]);
  });

  it("keeps the account's own audit for a year", () => {
    watching.hasResourceProperties("AWS::Logs::LogGroup", {
      LogGroupName: "/magokoro/production/audit",
      RetentionInDays: 365,
    });
    watching.hasResourceProperties("AWS::CloudTrail::Trail", {
      EnableLogFileValidation: true,
      IsMultiRegionTrail: true,
    });
  });
});
