import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { templatesOf } from "../testing/templates";
import { createTemplateWith } from "../testing/template-with";
import { TOTAL_TARGET, monthlyCost } from "./monthly-cost";

const costOf = (templates = templatesOf("production")) =>
  monthlyCost(templates)
    .filter(({ target }) => target)
    .reduce((total, { cost }) => total + cost, 0);

describe("a month of production", () => {
  it("costs what the design allows, for the parts the design prices", () => {
    const [low, high] = TOTAL_TARGET;
    assert.ok(costOf() >= low && costOf() <= high, String(costOf()));
  });

  it("is counted from what the templates declare: more copies cost more", () => {
    const larger = createTemplateWith(({ copies }) => ({ copies: { ...copies, desired: 4 } }));
    assert.ok(costOf(larger) > costOf() + 50);
  });

  it("names NAT, endpoints, firewall and watching beside them", () => {
    const beside = monthlyCost(templatesOf("production")).filter(({ target }) => !target);
    assert.deepEqual(
      beside.map(({ part }) => part),
      ["NAT", "VPC endpoints", "WAF", "CloudWatch", "Secrets, ECR, DNS"],
    );
    assert.ok(beside.every(({ cost }) => cost > 0));
  });
});
