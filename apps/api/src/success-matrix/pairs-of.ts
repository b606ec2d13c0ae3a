import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { Role, World } from "./world";

/** Any example: each takes the `ask` of its own operation. */
export type AnyExample = (world: World, ask: never) => Promise<void>;
type AnyExamples = AnyExample | Partial<Record<Role, AnyExample>>;

export interface Pair {
  endpoint: AnyEndpoint;
  role: Role;
  /** Undefined where somebody forgot it. */
  example: AnyExample | undefined;
}

/** Each operation of a module with each role that may use it. */
export function pairsOf(module: object, examples: object = {}): Pair[] {
  const given = new Map<string, AnyExamples>(Object.entries(examples));
  return Object.entries(module)
    .filter((entry): entry is [string, AnyEndpoint] => isEndpoint(entry[1]))
    .flatMap(([name, endpoint]) =>
      rolesOf(endpoint).map((role) => ({ endpoint, role, example: exampleFor(role, given.get(name)) })),
    );
}

const isEndpoint = (value: unknown) =>
  typeof value === "object" && value !== null && "method" in value && "access" in value;

const rolesOf = ({ access }: AnyEndpoint): readonly Role[] =>
  access === "public" ? ["nobody"] : access.roles;

const exampleFor = (role: Role, examples: AnyExamples | undefined) =>
  typeof examples === "function" ? examples : examples?.[role];
