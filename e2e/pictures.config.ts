import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

/** The pictures of the manual (docs/ja), taken of the demo data: `npm run manual:pictures`. */
export default defineConfig({
  ...journeys,
  testMatch: "pictures/*.pictures.ts",
  reporter: "list",
  use: { ...journeys.use, viewport: { width: 1200, height: 780 } },
});
