import { ENVIRONMENTS, type Environment } from "../config/environment";
import { templatesOf, type StackPart } from "./templates";
import type { Template } from "aws-cdk-lib/assertions";

/** Production with something switched over, for the length of this call. */
export function createTemplateWith(
  change: (environment: (typeof ENVIRONMENTS)["production"]) => Partial<Environment>,
): Record<StackPart, Template> {
  const before = ENVIRONMENTS.production;
  ENVIRONMENTS.production = { ...before, ...change(before) };
  try {
    return templatesOf("production", { isFresh: true });
  } finally {
    ENVIRONMENTS.production = before;
  }
}
