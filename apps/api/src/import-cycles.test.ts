import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const IMPORT = /^(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm;

/** Every file of ours and what it imports, types too: a circle of types is a circle for whoever reads. */
function importsOf(root: string): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(root, file));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const found = [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) =>
        path.resolve(path.dirname(file), `${match[1] ?? match[2] ?? ""}.ts`),
      );
      return [file, found.filter((other) => known.has(other))];
    }),
  );
}

/** The first circle met, from a file back to itself; empty where there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    const circle = (imports.get(file) ?? [])
      .map((next) => circleFrom(next, [...way, file]))
      .find(({ length }) => length > 0);
    done.add(file);
    return circle ?? [];
  };
  for (const file of imports.keys()) {
    const circle = circleFrom(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe("imports of the API", () => {
  it("make no circle", () => {
    const circle = findCircle(importsOf(__dirname)).map((file) => path.relative(__dirname, file));
    expect(circle).toEqual([]);
  });

  it("would be found out if they did", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ]);
    expect(findCircle(imports)).toEqual(["b", "d", "b"]);
  });
});
