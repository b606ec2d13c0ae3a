import { defineConfig } from "drizzle-kit";

/** `npx drizzle-kit generate --name <what>` writes the next numbered migration from the schema. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/schema/!(*.test).ts",
  out: "./migrations",
  casing: "snake_case",
  entities: { roles: false },
});
