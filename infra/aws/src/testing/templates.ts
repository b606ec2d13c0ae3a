import { Template } from "aws-cdk-lib/assertions";
import type { Stack } from "aws-cdk-lib";
import { buildApp } from "../build-app";
import type { EnvironmentName } from "../config/environment";

export type StackPart =
  "registry" | "network" | "storage" | "mail" | "data" | "compute" | "edge" | "watching" | "delivery";

const synthesised = new Map<EnvironmentName, Record<string, Template>>();

/** The templates of one environment, synthesised once for a test file unless a fresh look is asked for. */
export function templatesOf(
  name: EnvironmentName,
  { isFresh = false }: { isFresh?: boolean } = {},
): Record<StackPart, Template> {
  if (isFresh) return synthesise(name);
  const known = synthesised.get(name) ?? synthesise(name);
  synthesised.set(name, known);
  return known;
}

function synthesise(name: EnvironmentName): Record<string, Template> {
  const app = buildApp(name);
  app.synth();
  const stacks = app.node.children.filter((child): child is Stack => "templateFile" in child);
  return Object.fromEntries(
    stacks.map((stack) => [stack.stackName.split("-").at(-1) ?? "", Template.fromStack(stack)]),
  );
}

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** Every resource of a kind in a template, as it stands there. */
export function resourcesOf(template: Template, type: string): Resource[] {
  return Object.values(template.findResources(type)) as Resource[];
}
