import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { isRoomEndpoint } from "@magokoro/contract/core/room-endpoint";
import type { Role, World } from "./world";

/** Any example: each takes the `ask` of its own operation. */
export type AnyExample = (world: World, ask: never) => Promise<void>;
type AnyExamples = AnyExample | Partial<Record<Role, AnyExample | Partial<Record<Role, AnyExample>>>>;

export interface Pair {
  endpoint: AnyEndpoint;
  role: Role;
  /** Undefined where somebody forgot it. */
  example: AnyExample | undefined;
}

/** Each operation of a module, in each of its rooms, with each role that may use it. */
export function pairsOf(module: object, examples: object = {}): Pair[] {
  const given = new Map<string, AnyExamples>(Object.entries(examples));
  return Object.entries(module).flatMap(([name, value]: [string, unknown]) => {
    const ofName = given.get(name);
    if (!isRoomEndpoint(value)) return isEndpoint(value) ? pairsOfOne(value, ofName) : [];
    return Object.entries(value.in).flatMap(([room, endpoint]) =>
      pairsOfOne(endpoint, typeof ofName === "object" ? ofName[room as Role] : ofName),
    );
  });
}

const pairsOfOne = (endpoint: AnyEndpoint, examples: AnyExamples | undefined): Pair[] =>
  rolesOf(endpoint).map((role) => ({ endpoint, role, example: exampleFor(role, examples) }));

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "object" && value !== null && "method" in value && "access" in value;

const rolesOf = ({ access }: AnyEndpoint): readonly Role[] =>
  access === "public" ? ["nobody"] : access.roles;

function exampleFor(role: Role, examples: AnyExamples | undefined): AnyExample | undefined {
  const example = typeof examples === "object" ? examples[role] : examples;
  return typeof example === "function" ? example : undefined;
}
