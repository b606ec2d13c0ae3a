import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const docs = path.resolve(import.meta.dirname, "../docs");
const manual = path.join(docs, "ja");

/** Every picture the manual shows, as it is written there. */
const shown = readdirSync(manual)
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => [...readFileSync(path.join(manual, file), "utf8").matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)])
  .map(([, words = "", file = ""]) => ({ words, file: path.resolve(manual, file) }));

describe("the pictures of the manual", () => {
  it("are there, each in words too, and each is shown", () => {
    const folder = path.join(docs, "images/ja");
    const taken = readdirSync(folder).map((file) => path.join(folder, file));
    expect(shown.map(({ file }) => file).sort()).toEqual(taken.sort());
    for (const { words } of shown) expect(words.length).toBeGreaterThan(5);
  });

  it("are each named in the script that takes them (npm run manual:pictures)", () => {
    const script = path.resolve(docs, "../e2e/pictures");
    const words = readdirSync(script).map((file) => readFileSync(path.join(script, file), "utf8"));
    for (const { file } of shown) expect(words.join()).toContain(`"${path.basename(file, ".png")}"`);
  });
});
