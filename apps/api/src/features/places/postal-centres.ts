import { brotliDecompressSync } from "node:zlib";
import type { Location } from "@magokoro/domain/place/location";
import packed from "./data/postal-centres.json";

/** Four parallel columns, in the order of the codes; angles are in ten-thousandths of a degree. */
interface Centres {
  codes: Int32Array;
  latitudes: Int32Array;
  longitudes: Int32Array;
  isTown: Int32Array;
}

let loaded: Centres | undefined;

/** The centre of the towns of a postal code, or of its municipality; null where the code has none. */
export function centreOfPostalCode(postalCode: string): Location | null {
  loaded ??= unpack();
  const at = indexOf(loaded.codes, Number(postalCode));
  if (at === null) return null;
  return {
    latitude: (loaded.latitudes[at] ?? 0) / 10_000,
    longitude: (loaded.longitudes[at] ?? 0) / 10_000,
    precision: loaded.isTown[at] === 1 ? "town" : "city",
  };
}

function indexOf(codes: Int32Array, code: number): number | null {
  let [low, high] = [0, codes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = codes[middle] ?? 0;
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** As `scripts/write-places.mjs` packs them: each number as the difference to the one before, seven bits a byte. */
function unpack(): Centres {
  const bytes = brotliDecompressSync(Buffer.from(packed.brotli, "base64"));
  let at = 0;
  const column = (): Int32Array => {
    const numbers = new Int32Array(packed.count);
    let before = 0;
    for (let row = 0; row < numbers.length; row += 1) {
      let [value, shift, byte] = [0, 0, 0];
      do {
        byte = bytes[at] ?? 0;
        value |= (byte & 127) << shift;
        shift += 7;
        at += 1;
      } while (byte > 127);
      before += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      numbers[row] = before;
    }
    return numbers;
  };
  return { codes: column(), latitudes: column(), longitudes: column(), isTown: column() };
}
