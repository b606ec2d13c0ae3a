import { spawnSync } from "node:child_process";

/** Each door of the architecture, tried by a file that must not pass and by one that may. */
const DOORS: [what: string, file: string, code: string, rule: string][] = [
  [
    "domain imports the contract",
    "packages/domain/src/x.ts",
    'import "@magokoro/contract/core/fields";',
    "no-restricted-imports",
  ],
  ["domain imports Node", "packages/domain/src/x.ts", 'import "node:fs";', "no-restricted-imports"],
  [
    "contract imports the database",
    "packages/contract/src/x.ts",
    'import "@magokoro/database/schema/cases";',
    "no-restricted-imports",
  ],
  ["contract imports Express", "packages/contract/src/x.ts", 'import "express";', "no-restricted-imports"],
  [
    "web imports the API",
    "apps/web/src/lib/x.ts",
    'import "@magokoro/api/src/app";',
    "no-restricted-imports",
  ],
  [
    "web imports the database",
    "apps/web/src/lib/x.ts",
    'import "@magokoro/database/schema/cases";',
    "no-restricted-imports",
  ],
  [
    "a web feature imports another",
    "apps/web/src/features/cases/x.ts",
    'import "@/features/customers/api/use-customer";',
    "no-restricted-imports",
  ],
  [
    "a component calls the API",
    "apps/web/src/features/cases/components/x.tsx",
    'import { callApi } from "@/lib/api/call-api";',
    "no-restricted-imports",
  ],
  [
    "a primitive asks for its data",
    "apps/web/src/components/ui/x.tsx",
    'import { useQuery } from "@tanstack/react-query";',
    "no-restricted-imports",
  ],
  [
    "a page calls the API by a path of its own",
    "apps/web/src/app/x.tsx",
    'import { callList } from "../lib/api/call-list";',
    "no-restricted-imports",
  ],
  [
    "the API hooks of a feature import another feature",
    "apps/web/src/features/cases/api/x.ts",
    'import "@/features/customers/api/use-customer";',
    "no-restricted-imports",
  ],
  [
    "an API feature imports another's repository",
    "apps/api/src/features/reports/x.ts",
    'import "../cases/cases.repository";',
    "no-restricted-imports",
  ],
  [
    "a room of an API feature imports another's repository",
    "apps/api/src/features/cases/moves/x.ts",
    'import "../../reports/reports.repository";',
    "no-restricted-imports",
  ],
  ...["../../authz/scope", "../../gateway/route", "../../features/cases/find-cases"].map(
    (path): (typeof DOORS)[number] => [
      `the platform imports ${path}`,
      "apps/api/src/platform/db/x.ts",
      `import "${path}";`,
      "no-restricted-imports",
    ],
  ),
  [
    "Express outside the gateway",
    "apps/api/src/features/cases/x.ts",
    'import "express";',
    "no-restricted-imports",
  ],
  [
    "tables outside a repository",
    "apps/api/src/features/cases/x.ts",
    'import "@magokoro/database/schema/cases";',
    "no-restricted-imports",
  ],
  [
    "the environment outside the configuration",
    "apps/api/src/features/cases/x.ts",
    'export const x = process.env["X"];',
    "no-restricted-syntax",
  ],
  [
    "an insert names every column",
    "apps/api/src/features/cases/x.repository.ts",
    "export const x = (tx: { orm: { insert(table: object): void } }) => tx.orm.insert({});",
    "no-restricted-syntax",
  ],
  ...["tx.query(x, [])", 'tx.run("DELETE FROM cases")', "system.query(x)"].map(
    (call): (typeof DOORS)[number] => [
      `a use case sends SQL: ${call}`,
      "apps/api/src/features/cases/x.ts",
      `declare const tx: any, system: any, x: any; export const y = ${call};`,
      "no-restricted-syntax",
    ],
  ),
  [
    "a job writes SQL",
    "apps/api/src/jobs/x.ts",
    'import { select } from "../platform/db/statement"; export const x = select;',
    "no-restricted-syntax",
  ],
  ["a barrel", "packages/domain/src/x.ts", 'export * from "./case/case-status";', "no-restricted-syntax"],
  ["any", "packages/domain/src/x.ts", "export const x: any = 1;", "@typescript-eslint/no-explicit-any"],
  [
    "a non-null assertion",
    "packages/domain/src/x.ts",
    "export const x = (y?: string) => y!.length;",
    "@typescript-eslint/no-non-null-assertion",
  ],
];

const ALLOWED: [what: string, file: string, code: string][] = [
  [
    "a feature's API hook calls the API",
    "apps/web/src/features/cases/api/x.ts",
    'import { useQuery } from "@tanstack/react-query"; import { callApi } from "@/lib/api/call-api"; export const x = [useQuery, callApi];',
  ],
  [
    "the shell provides what reads are kept in",
    "apps/web/src/components/shell/x.tsx",
    'import { QueryClientProvider } from "@tanstack/react-query"; export const X = QueryClientProvider;',
  ],
  ["contract imports domain", "packages/contract/src/x.ts", 'import "@magokoro/domain/case/case-status";'],
  [
    "a repository imports its tables",
    "apps/api/src/features/cases/x.repository.ts",
    'import "@magokoro/database/schema/cases";',
  ],
  ["the authorization imports the platform", "apps/api/src/authz/x.ts", 'import "../platform/db/scope";'],
  [
    "a repository sends SQL",
    "apps/api/src/features/cases/x.repository.ts",
    'import { select } from "../../platform/db/statement"; import type { Tx } from "../../platform/db/tx"; export const x = (tx: Tx) => tx.run("") && select;',
  ],
  [
    "a row type comes from a selection",
    "apps/api/src/features/cases/x.ts",
    'import type { RowOf } from "../../platform/db/selection"; export type X = RowOf<never>;',
  ],
  ["a route imports Express", "apps/api/src/gateway/x.routes.ts", 'import "express";'],
  ["a page composes features", "apps/web/src/app/x.ts", 'import "@/features/cases/api/use-case";'],
];

describe("the doors of the architecture", () => {
  let broken: string[][];

  beforeAll(() => {
    const texts = [...DOORS, ...ALLOWED].map(([, file, code]) => ({ file, code }));
    const { stdout } = spawnSync(process.execPath, ["tools/lint-texts.mjs"], {
      input: JSON.stringify(texts),
      encoding: "utf8",
    });
    broken = JSON.parse(stdout);
  }, 60_000);

  it.each(DOORS.map(([what, , , rule], index) => [what, rule, index] as const))(
    "are shut where %s",
    (_what, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  it.each(ALLOWED.map(([what], index) => [what, DOORS.length + index] as const))(
    "are open where %s",
    (_what, index) => {
      expect(broken[index]).toEqual([]);
    },
  );
});
