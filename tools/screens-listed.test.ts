import { readdirSync } from "node:fs";
import path from "node:path";
import { SCREENS, type Screen } from "../e2e/support/screens";

const APP = path.resolve(__dirname, "../apps/web/src/app");

/** Every folder with a page as its route: 「(auth)」 and its like only group. */
const routes = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => path.dirname(file).split(path.sep))
  .map((parts) => `/${parts.filter((part) => part !== "." && !part.startsWith("(")).join("/")}`)
  .sort();

const entries: readonly Screen[] = Object.values(SCREENS).flat();

describe("the list of screens that the browser checks", () => {
  it("has every page of the web, so that a new one without a check fails here", () => {
    expect(routes.length).toBeGreaterThan(40);
    const listed = new Set(entries.map(({ route }) => route));
    expect(routes.filter((route) => !listed.has(route))).toEqual([]);
  });

  it("has no page that is gone", () => {
    const known = new Set(routes);
    expect(entries.filter(({ route }) => !known.has(route))).toEqual([]);
  });

  it("says where to see each page whose path has a variable part", () => {
    expect(entries.filter(({ route, path: where }) => route.includes("[") && !where)).toEqual([]);
  });
});
