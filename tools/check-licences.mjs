// @ts-check
/*
 * What production installs must be free to use in a closed product; anything else is looked at by a person first. The
 * lock is read, not the disk, as it also names what other platforms install. An argument gives another folder.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import satisfies from "spdx-satisfies";

const root = process.argv[2] ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "PostgreSQL",
  "Python-2.0",
  "Unlicense",
  "Zlib",
];

/** Looked at by a person: why it may be used although it is not on the list. */
const EXCEPTIONS = [
  {
    package: /^@img\/sharp-(libvips|wasm32|win32)/,
    licence: "LGPL-3.0-or-later",
    why: "libvips is linked dynamically and not changed, which the LGPL allows a closed product",
  },
];

const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
const problems = [];
let checked = 0;
for (const [place, entry] of Object.entries(packages)) {
  if (!place.includes("node_modules/") || entry.dev || entry.link) continue;
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const licence = String(entry.license ?? licenceOnDisk(place));
  checked += 1;
  const exceptions = EXCEPTIONS.filter((known) => known.package.test(name)).map((known) => known.licence);
  if (!isAllowed(licence, [...ALLOWED, ...exceptions])) problems.push(`${name}@${entry.version}: ${licence}`);
}

if (problems.length > 0) {
  console.error(`Not allowed as they stand:\n- ${problems.join("\n- ")}`);
  process.exitCode = 1;
} else {
  console.log(`${checked} packages of production, all licences allowed.`);
}

/**
 * What is no SPDX expression ("SEE LICENSE IN …") is for a person to read.
 * @param {string} expression
 * @param {string[]} allowed
 */
function isAllowed(expression, allowed) {
  try {
    return satisfies(expression, allowed);
  } catch {
    return false;
  }
}

/**
 * Some packages name their licence only in their own package.json.
 * @param {string} place
 */
function licenceOnDisk(place) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(path.join(root, place, "package.json"), "utf8"));
    return license ?? licenses?.[0]?.type ?? "none named";
  } catch {
    return "none named";
  }
}
