export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** From Okinotorishima to Wakkanai, from Yonaguni to Minamitorishima, with a little sea around. */
const JAPAN = { latitude: [20, 46], longitude: [122, 155] } as const;

/**
 * A place in Japan as people give it: coordinates in any usual writing, also in degrees, minutes and seconds,
 * or the link of a map (Google, Apple, Yahoo, OpenStreetMap, 地理院地図). Null where it is none, or elsewhere.
 */
export function readLocation(input: string): Coordinates | null {
  // Compatible forms of signs of degree are letters and marks of other kinds.
  const text = decoded(
    input
      .replace(/[º゜˚]/g, "°")
      .normalize("NFKC")
      .trim(),
  );
  const pair = isLink(text) ? readLink(text) : readPair(text);
  return pair && inJapan(...pair);
}

/** A link that only its maker's server can turn into a place. */
export function isShortMapLink(input: string): boolean {
  return /https?:\/\/(maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/kgs|maps\.apple\/p|yahoo\.jp|osm\.org\/go)\//i.test(
    input.normalize("NFKC").trim() + "/",
  );
}

const isLink = (text: string) => /^(https?:\/\/|geo:)/i.test(text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

type Pair = [number, number];

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`;

/** What was pointed at comes before what the map happened to show. */
const LINK_PATTERNS = [
  `!3d${NUMBER}!4d${NUMBER}`,
  `[?&#]mlat=${NUMBER}.*&mlon=${NUMBER}`,
  String.raw`[?&](?:q|query|ll|coordinate|destination|daddr|center|sll)=(?:loc:)?\s*${NUMBER}\s*,\s*${NUMBER}`,
  String.raw`/(?:search|place|dir//)/?${NUMBER}\s*,\s*${NUMBER}`,
  `[?&]lat=${NUMBER}.*&(?:lon|lng)=${NUMBER}`,
  String.raw`@${NUMBER},${NUMBER}`,
  String.raw`#(?:map=)?\d+(?:\.\d+)?/${NUMBER}/${NUMBER}`,
  String.raw`^geo:${NUMBER},${NUMBER}`,
].map((pattern) => new RegExp(pattern, "i"));

function readLink(text: string): Pair | null {
  for (const pattern of LINK_PATTERNS) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first !== undefined && second !== undefined) return [Number(first), Number(second)];
  }
  return null;
}

const DEGREES = String.raw`\d{1,3}(?:\.\d+)?`;
const MINUTES = String.raw`\d{1,2}(?:\.\d+)?`;
const ANGLE = new RegExp(
  String.raw`^(${DEGREES})\s*(?:[°度]\s*(?:(${MINUTES})\s*(?:['′’‘分]\s*(?:(${MINUTES})\s*(?:["”“秒]|''|′′)?)?)?)?)?`,
);
const BEFORE = /^(北緯|東経|緯度|経度|latitude|longitude|lat|lng|lon|[NE])?\s*[:=]?\s*/i;
const AFTER = /^\s*[NE]?\s*[,、/;・]?\s*/i;

/** Two angles, and nothing else in the text. */
function readPair(text: string): Pair | null {
  const first = readAngle(text.replace(/^[([]|[)\]]$/g, "").trim());
  const second = first && readAngle(first.rest);
  return first && second?.rest === "" ? [first.degrees, second.degrees] : null;
}

function readAngle(text: string): { degrees: number; rest: string } | null {
  const from = text.replace(BEFORE, "");
  const [read, degrees, minutes = "0", seconds = "0"] = ANGLE.exec(from) ?? [];
  if (read === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  return {
    degrees: Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3_600,
    rest: from.slice(read.length).replace(AFTER, ""),
  };
}

/** To a tenth of a metre. No latitude of Japan is a longitude of it: either may come first. */
function inJapan(first: number, second: number): Coordinates | null {
  const found = {
    latitude: rounded(Math.min(first, second)),
    longitude: rounded(Math.max(first, second)),
  };
  return isInJapan(found) ? found : null;
}

export function isInJapan({ latitude, longitude }: Coordinates): boolean {
  return (
    latitude >= JAPAN.latitude[0] &&
    latitude <= JAPAN.latitude[1] &&
    longitude >= JAPAN.longitude[0] &&
    longitude <= JAPAN.longitude[1]
  );
}

const rounded = (degrees: number) => Math.round(degrees * 1_000_000) / 1_000_000;

/** As `readLocation` reads it again. */
export const formatCoordinates = ({ latitude, longitude }: Coordinates): string =>
  `${rounded(latitude)}, ${rounded(longitude)}`;
