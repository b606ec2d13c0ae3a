import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "licences-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A product that installs one package, checked. */
function check(name: string, entry: object) {
  const packages = { [`node_modules/${name}`]: { version: "1.0.0", ...entry } };
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages }));
  return spawnSync(process.execPath, ["tools/check-licences.mjs", folder], { encoding: "utf8" });
}

describe("a licence in production", () => {
  it.each([
    ["a", "MIT"],
    ["a", "(GPL-3.0-only OR MIT)"],
    ["a", "(MIT AND Zlib)"],
    ["a", "Apache-2.0 OR (GPL-2.0-only AND MIT)"],
    ["@img/sharp-libvips-linux-arm64", "LGPL-3.0-or-later"],
    ["@img/sharp-wasm32", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
  ])("of %s, %s, may be used", (name, license) => {
    expect(check(name, { license }).stderr).toBe("");
  });

  it.each([
    ["a", "GPL-3.0-only"],
    ["a", "AGPL-3.0-or-later"],
    ["a", "LGPL-3.0-or-later"],
    ["a", "MIT AND GPL-3.0-only"],
    ["a", "(MIT OR Apache-2.0) AND GPL-3.0-only"],
    ["@img/sharp-wasm32", "Apache-2.0 AND GPL-3.0-only AND LGPL-3.0-or-later"],
    ["a", "UNLICENSED"],
    ["a", "SEE LICENSE IN LICENSE.txt"],
    ["a", ""],
    ["a", undefined],
  ])("of %s, %s, stops the check", (name, license) => {
    const { status, stderr } = check(name, { license });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`- ${name}@1.0.0: `)]);
  });

  it("of a tool that production does not install is not asked for", () => {
    expect(check("a", { license: "GPL-3.0-only", dev: true }).stdout).toContain("0 packages");
  });
});
