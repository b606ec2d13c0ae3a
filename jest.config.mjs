/**
 * Two projects: `unit` needs nothing but Node; `server` starts one embedded PostgreSQL for the whole
 * run (see tools/test/server-setup.ts) and clones a fresh database for each test file.
 */
const esmOnly = ["jose", "nodemailer", "@holiday-jp", "p-limit", "yocto-queue", "httpxy"].join("|");

const shared = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [],
  transform: {
    "^.+\\.(t|j|mj)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // The web's own alias, as its tsconfig has it.
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/apps/web/src/$1" },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  // infra/aws is a package of its own, with tests of its own.
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "/.next/", "/infra/aws/"],
  modulePathIgnorePatterns: ["/dist/", "/.next/", "/.data/", "/infra/aws/node_modules/"],
};

const serverTests = "**/*.(api|db|port).test.ts";

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      roots: ["<rootDir>/packages", "<rootDir>/apps", "<rootDir>/tools", "<rootDir>/infra"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx", `!${serverTests}`],
    },
    {
      ...shared,
      displayName: "server",
      roots: ["<rootDir>/packages", "<rootDir>/apps", "<rootDir>/tools", "<rootDir>/infra"],
      testMatch: [serverTests],
      globalSetup: "<rootDir>/tools/test/server-setup.ts",
      globalTeardown: "<rootDir>/tools/test/server-teardown.ts",
    },
  ],
};
