/**
 * Cuts what our policy can meet out of the list of leaked passwords of @zxcvbn-ts/language-common (MIT): the
 * commonest words, which people dress up with a capital, a year and a sign, and the commonest mixtures of
 * letters and digits that are long enough to be tried as they are. Run it with that package unpacked:
 * `npm run common-passwords -w @magokoro/domain -- <folder of the package>`.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [folder = "node_modules/@zxcvbn-ts/language-common"] = process.argv.slice(2);
const list = createRequire(import.meta.url)(path.resolve(folder, "dist/passwords.json.js"));
const entries = list.default ?? list;

const words = entries.slice(0, 3_000).filter((entry) => /^[a-z]{5,}$/.test(entry));
const mixtures = entries.filter(
  (entry) => entry.length >= 8 && /[a-z]/.test(entry) && /[^a-z]/.test(entry) && !/^[a-z]+\d+$/.test(entry),
);

const target = new URL("../src/password/common-passwords.json", import.meta.url);
writeFileSync(
  target,
  `${JSON.stringify({ words: words.join(" "), mixtures: mixtures.join(" ") }, null, 2)}\n`,
);
console.log(`${words.length} words, ${mixtures.length} mixtures`);
