import sharp, { type Sharp } from "sharp";
import { processPhoto, UnsupportedPhotoError } from "./process-photo";

const GPS = {
  IFD0: { Make: "SecretPhone", Model: "X100" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "35/1 38/1 1234/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "139/1 39/1 4321/100",
  },
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c08040" } });

/** Wide, red on the left half and blue on the right. */
async function twoColours(): Promise<Sharp> {
  const blue = await sharp({ create: { width: 200, height: 200, channels: 3, background: "#0000ff" } })
    .png()
    .toBuffer();
  const whole = await sharp({ create: { width: 400, height: 200, channels: 3, background: "#ff0000" } })
    .composite([{ input: blue, left: 200, top: 0 }])
    .png()
    .toBuffer();
  return sharp(whole);
}

async function colourAt(
  bytes: Buffer,
  left: number,
  top: number,
): Promise<"red" | "blue" | "white" | "other"> {
  const [red = 0, green = 0, blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  if (red > 230 && green > 230 && blue > 230) return "white";
  if (red > 200 && blue < 60) return "red";
  if (blue > 200 && red < 60) return "blue";
  return "other";
}

// Each of these takes a second alone, and several on a machine that does other work as well.
jest.setTimeout(30_000);

describe("a photo", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "that is %s becomes an upright JPEG of its own",
    async (format) => {
      const processed = await processPhoto(await picture(800, 600).toFormat(format).toBuffer());
      expect(processed).toMatchObject({ contentType: "image/jpeg", width: 800, height: 600 });
      await expect(sharp(processed.bytes).metadata()).resolves.toMatchObject({
        format: "jpeg",
        width: 800,
        height: 600,
      });
    },
  );

  it("carries no place, no device and no other metadata any more", async () => {
    const taken = await picture(800, 600)
      .withExif(GPS)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Setagaya 1-2-3</secret></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(taken.includes("SecretPhone")).toBe(true);
    expect(taken.includes("Setagaya")).toBe(true);
    expect((await sharp(taken).metadata()).exif).toBeDefined();

    const { bytes } = await processPhoto(taken);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      icc: undefined,
    });
    for (const trace of ["Exif", "SecretPhone", "Setagaya", "GPS", "adobe"])
      expect(bytes.includes(trace)).toBe(false);
  });

  it("loses whatever was hidden behind its end", async () => {
    const jpeg = await picture(100, 100).jpeg().toBuffer();
    const { bytes } = await processPhoto(
      Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>PK\x03\x04hidden")]),
    );
    expect(bytes.includes("<script>")).toBe(false);
    expect(bytes.includes("hidden")).toBe(false);
  });

  it.each([
    // Where the red half is once the picture stands upright.
    [1, [400, 200], [10, 100]],
    [3, [400, 200], [390, 100]],
    [6, [200, 400], [100, 10]],
    [8, [200, 400], [100, 390]],
  ] as const)(
    "held with orientation %i stands upright",
    async (orientation, [width, height], [left, top]) => {
      const taken = await (
        await twoColours()
      )
        .withMetadata({ orientation })
        .jpeg({ chromaSubsampling: "4:4:4" })
        .toBuffer();
      const processed = await processPhoto(taken);
      expect(processed).toMatchObject({ width, height });
      await expect(colourAt(processed.bytes, left, top)).resolves.toBe("red");
      await expect(colourAt(processed.bytes, width - left - 1, height - top - 1)).resolves.toBe("blue");
      expect((await sharp(processed.bytes).metadata()).orientation).toBeUndefined();
    },
  );

  it.each([
    [4000, 3000, 2048, 1536],
    [3000, 4000, 1536, 2048],
    [2048, 2048, 2048, 2048],
    [2049, 10, 2048, 10],
    [320, 240, 320, 240],
    [1, 1, 1, 1],
  ])("of %i×%i is kept as %i×%i", async (width, height, keptWidth, keptHeight) => {
    const processed = await processPhoto(await picture(width, height).jpeg().toBuffer());
    expect(processed).toMatchObject({ width: keptWidth, height: keptHeight });
  });

  it("that is transparent stands on white, not on black", async () => {
    const clear = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    await expect(colourAt((await processPhoto(clear)).bytes, 25, 25)).resolves.toBe("white");
  });
});

describe("what is no photo", () => {
  const jpeg = () => picture(600, 400).jpeg().toBuffer();
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
  );

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ["0 bytes", () => Buffer.alloc(0)],
    ["one byte", () => Buffer.from([0xff])],
    ["text", () => Buffer.from("これは写真ではありません")],
    ["HTML", () => Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["SVG", () => svg],
    ["GIF", () => picture(10, 10).gif().toBuffer()],
    ["TIFF", () => picture(10, 10).tiff().toBuffer()],
    ["AVIF", () => picture(16, 16).avif().toBuffer()],
    ["PDF", () => Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["a JPEG of which only the beginning came", async () => (await jpeg()).subarray(0, 400)],
    [
      "a JPEG cut off in the middle",
      async () => (await picture(3000, 2000).jpeg().toBuffer()).subarray(0, 20_000),
    ],
    ["a PNG cut off in the middle", async () => (await picture(600, 400).png().toBuffer()).subarray(0, 200)],
    ["a WebP cut off in the middle", async () => (await picture(600, 400).webp().toBuffer()).subarray(0, 60)],
    ["a JPEG's first bytes before SVG", () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg])],
    [
      "a PNG's first bytes before nonsense",
      () => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(500, 7)]),
    ],
    ["RIFF that is sound", () => Buffer.from("RIFF\x24\x00\x00\x00WAVEfmt ")],
  ])("is refused with a sentence for the sender: %s", async (_, make) => {
    const refusal = await processPhoto(await make()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnsupportedPhotoError);
    expect(String(refusal)).toMatch(/選んでください。$/);
  });

  it("is refused without being unpacked when it is a bomb of 16000×16000", async () => {
    const bomb = await picture(16_000, 16_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    await expect(processPhoto(bomb)).rejects.toThrow(UnsupportedPhotoError);
    // Unpacked it would be 768 MB.
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });
});

it("twenty large photos at once stay within 400 MB", async () => {
  const large = await picture(6000, 4000).jpeg().toBuffer();
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 10);
  await Promise.all(Array.from({ length: 20 }, () => processPhoto(large)));
  clearInterval(watch);
  expect(highest - before).toBeLessThan(400 * 1024 * 1024);
}, 60_000);
