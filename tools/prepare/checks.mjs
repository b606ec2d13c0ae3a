// @ts-check

/** What must hold of the sources themselves; `npm run check` and `npm test` run the same list. */
export const CHECKS = [
  ...[
    "packages/contract",
    "packages/domain",
    "packages/database",
    "apps/api",
    "apps/web",
    "tools",
    "e2e",
    "infra/delivery",
    "infra/images",
    "infra/compose",
  ].map((folder) => ({
    what: `types of ${folder}`,
    args: ["node_modules/typescript/bin/tsc", "-p", `${folder}/tsconfig.json`],
  })),
  {
    what: "unused code",
    args: [
      "node_modules/knip/bin/knip.js",
      "--no-config-hints",
      "--include",
      "files,exports,types,duplicates",
    ],
  },
  { what: "licences of what production installs", args: ["tools/check-licences.mjs"] },
  { what: "lint", args: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"] },
  { what: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"] },
];
