/**
 * Makes of two lists of places what the product holds of them: the names for both sides, the town halls and the
 * centres of postal codes for the API. Sources, licences and what is mended: `src/features/places/data/README.md`.
 * `npm run places -w @magokoro/api -- <folder with municipalities.csv and postal-centres.csv.gz>`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

const [folder = "."] = process.argv.slice(2);
const rowsOf = (text) =>
  text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const write = (target, content) =>
  writeFileSync(new URL(target, import.meta.url), `${JSON.stringify(content)}\n`);

// Since 2024 Hamamatsu has three wards in place of seven; the list still names those of before.
const HAMAMATSU = [
  ["静岡県", "浜松市中央区", "はままつしちゅうおうく", 34.7108, 137.7267],
  ["静岡県", "浜松市浜名区", "はままつしはまなく", 34.7931, 137.79],
  ["静岡県", "浜松市天竜区", "はままつしてんりゅうく", 34.8728, 137.8161],
];

const municipalities = rowsOf(readFileSync(path.resolve(folder, "municipalities.csv"), "utf8")).flatMap(
  ([, prefecture, city, kana, latitude, longitude]) => {
    const row = [prefecture, city, kana, Number(latitude), Number(longitude)];
    if (!/^浜松市.+区$/.test(city)) return [row];
    return city === "浜松市中区" ? HAMAMATSU : [];
  },
);

/** @param {(row: (typeof municipalities)[number]) => unknown} entry */
function byPrefecture(entry) {
  const found = new Map();
  for (const row of municipalities) found.set(row[0], [...(found.get(row[0]) ?? []), entry(row)]);
  return Object.fromEntries(found);
}

write(
  "../../../packages/domain/src/place/municipalities.json",
  byPrefecture(([, city, kana]) => [city, kana]),
);
write(
  "../src/features/places/data/town-halls.json",
  byPrefecture(([, city, , latitude, longitude]) => [city, latitude, longitude]),
);

/** Each as the difference to the one before it, in seven bits a byte: neighbouring codes lie near each other. */
function packed(numbers) {
  const bytes = [];
  let before = 0;
  for (const number of numbers) {
    const difference = number - before;
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
    bytes.push(rest);
    before = number;
  }
  return bytes;
}

const centres = rowsOf(
  gunzipSync(readFileSync(path.resolve(folder, "postal-centres.csv.gz"))).toString(),
).sort(([a], [b]) => Number(a) - Number(b));
const columns = [
  centres.map(([code]) => Number(code)),
  centres.map(([, latitude]) => Math.round(Number(latitude) * 10_000)),
  centres.map(([, , longitude]) => Math.round(Number(longitude) * 10_000)),
  centres.map(([, , , precision]) => (precision === "t" ? 1 : 0)),
];
const bytes = Buffer.from(columns.flatMap(packed));
const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
write("../src/features/places/data/postal-centres.json", {
  count: centres.length,
  brotli: small.toString("base64"),
});
console.log(
  `${municipalities.length} municipalities, ${centres.length} postal codes in ${small.length} bytes`,
);
