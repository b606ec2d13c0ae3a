import tseslint from "typescript-eslint";

/* The doors of the architecture are errors here; tools/lint-doors.test.ts proves each of them. */

const ours = (...names) => names.map((name) => `@magokoro/${name}/*`);
const door = (patterns) => ["error", { patterns }];
const NODE = { regex: "^node:", message: "No Node here: both sides run this." };
const FRAMEWORKS = {
  group: ["express", "react", "react-dom", "next", "next/*", "pg", "drizzle-orm", "drizzle-orm/*"],
  message: "Pure rules and schemas know no framework.",
};
const NO_EXPRESS = { group: ["express"], message: "Express types stay in gateway/ and *.routes.ts." };
const NO_TABLES = { group: ["@magokoro/database/schema/*"], message: "Table types stay in repositories." };
const NO_FOREIGN_REPOSITORY = {
  // From a feature, or from one of its rooms.
  regex: "^\\.\\./(\\.\\./)?[^.][^/]*/.*\\.repository$",
  message: "Call the other feature's use case, not its repository.",
};
const NO_WAY_UP = {
  regex: "/(authz|gateway|features)/",
  message: "The platform stands below: it knows nobody who uses it.",
};

const WEB = [{ group: ours("database", "api") }, { group: ["express", "pg", "drizzle-orm"] }];
const WEB_FEATURE = [
  { regex: "^@/features/", message: "Features do not import each other; app/ composes them." },
  { regex: "^\\.\\./\\.\\./\\.\\.", message: "Features do not import each other." },
];
const NO_CALLS = [
  {
    regex: "/call-(api|list)$",
    message: "A component reads with useRead and useListRead and acts with useAct.",
  },
  {
    group: ["@tanstack/react-query"],
    importNamePattern: "^use",
    message:
      "Reads and acts are useRead, useListRead and useAct; what they cannot say stands in features/*/api.",
  },
];

const SYNTAX = [
  { selector: "ExportAllDeclaration", message: "No barrels: import a thing from where it lives." },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Only the configuration reads the environment.",
  },
  {
    selector: "MemberExpression[object.property.name='orm'][property.name='insert']",
    message: "It names every column, which a role may lack a grant for: platform/db/insert-row.ts.",
  },
];
const NO_SQL = [
  "CallExpression[callee.object.name=/^(tx|system)$/][callee.property.name=/^(query|run)$/]",
  "ImportDeclaration[importKind!='type'][source.value=/db\\/(statement|columns-of|expressions)$/]",
].map((selector) => ({ selector, message: "SQL stands in *.repository.ts, as a named function." }));

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/dist/**",
      "**/.next/**",
      ".data/**",
      ".data-empty/**",
      "test-results/**",
      "**/next-env.d.ts",
      "packages/database/migrations/**",
      "tools/lint-fixtures/**",
      "infra/aws/**",
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-restricted-syntax": ["error", ...SYNTAX],
      "no-console": "off",
    },
  },
  {
    files: ["**/*.{mjs,js}"],
    rules: { "@typescript-eslint/no-unused-vars": "error", "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["packages/contract/src/**"],
    rules: { "no-restricted-imports": door([{ group: ours("database", "api", "web") }, NODE, FRAMEWORKS]) },
  },
  {
    files: ["packages/domain/src/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": door([
        { group: ours("contract", "database", "api", "web") },
        NODE,
        FRAMEWORKS,
      ]),
    },
  },
  { files: ["apps/web/**"], rules: { "no-restricted-imports": door(WEB) } },
  {
    files: ["apps/web/src/{app,components}/**"],
    rules: { "no-restricted-imports": door([...WEB, ...NO_CALLS]) },
  },
  {
    files: ["apps/web/src/features/**"],
    rules: { "no-restricted-imports": door([...WEB, ...WEB_FEATURE, ...NO_CALLS]) },
  },
  {
    files: ["apps/web/src/features/*/api/**"],
    rules: { "no-restricted-imports": door([...WEB, ...WEB_FEATURE]) },
  },
  { files: ["apps/api/src/**"], rules: { "no-restricted-imports": door([NO_EXPRESS, NO_TABLES]) } },
  {
    files: ["apps/api/src/features/**"],
    rules: { "no-restricted-imports": door([NO_EXPRESS, NO_TABLES, NO_FOREIGN_REPOSITORY]) },
  },
  {
    files: ["apps/api/src/features/**/*.repository.ts"],
    rules: { "no-restricted-imports": door([NO_EXPRESS, NO_FOREIGN_REPOSITORY]) },
  },
  {
    files: ["apps/api/src/platform/**"],
    rules: { "no-restricted-imports": door([NO_EXPRESS, NO_TABLES, NO_WAY_UP]) },
  },
  {
    files: ["apps/api/src/**"],
    ignores: ["**/*.repository.ts", "apps/api/src/platform/**", "apps/api/src/testing/**"],
    rules: { "no-restricted-syntax": ["error", ...SYNTAX, ...NO_SQL] },
  },
  {
    files: ["apps/api/src/gateway/**", "apps/api/src/**/*.routes.ts", "apps/api/src/app.ts"],
    rules: { "no-restricted-imports": door([NO_TABLES]) },
  },
  {
    files: [
      "apps/api/src/config/**",
      "apps/api/src/main.ts",
      "apps/api/src/worker.ts",
      "apps/api/src/first-administrator.ts",
      "**/*.test.ts",
      "apps/web/src/lib/env.ts",
      "apps/web/next.config.ts",
      "packages/database/src/cli/**",
      "packages/database/src/embedded/**",
      "tools/**",
      "e2e/**",
      "bench/**",
      "infra/**",
    ],
    rules: {
      "no-restricted-syntax": ["error", { selector: "ExportAllDeclaration", message: "No barrels." }],
    },
  },
);
