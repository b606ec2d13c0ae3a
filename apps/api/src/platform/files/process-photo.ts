import sharp, { type ResizeOptions } from "sharp";

export const PHOTO_MAX_SIDE = 2048;
const AVATAR_SIDE = 512;
/** Enough for every phone; a 16000² bomb is refused before it is unpacked. */
const MAX_INPUT_PIXELS = 60_000_000;

// Photos are rare and large: one at a time keeps the memory of a small task flat.
sharp.concurrency(1);
sharp.cache(false);

/** Why bytes are not a photo we keep; the message is for the person who sent them. */
export class UnsupportedPhotoError extends Error {
  override readonly name = "UnsupportedPhotoError";
}

export interface ProcessedPhoto {
  bytes: Buffer;
  contentType: "image/jpeg";
  width: number;
  height: number;
}

const ALLOWED_FORMATS = new Set(["jpeg", "png", "webp"]);

/**
 * Decides the type by content, turns the picture upright, removes everything but the pixels (position
 * data above all), shrinks it to 2048 px and encodes it anew, so that nothing hidden in it survives.
 * @throws UnsupportedPhotoError
 */
export function processPhoto(bytes: Buffer): Promise<ProcessedPhoto> {
  return encodeAnew(bytes, {
    width: PHOTO_MAX_SIDE,
    height: PHOTO_MAX_SIDE,
    fit: "inside",
    withoutEnlargement: true,
  });
}

/** The same for a person's photo: square, 512 px, cut to what stands out. @throws UnsupportedPhotoError */
export function processAvatar(bytes: Buffer): Promise<ProcessedPhoto> {
  return encodeAnew(bytes, { width: AVATAR_SIDE, height: AVATAR_SIDE, fit: "cover", position: "attention" });
}

async function encodeAnew(bytes: Buffer, size: ResizeOptions): Promise<ProcessedPhoto> {
  if (!looksLikePhoto(bytes)) {
    throw new UnsupportedPhotoError(
      "写真として読み取れませんでした。JPEG・PNG・WebPの写真を選んでください。",
    );
  }
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS, failOn: "error", animated: false });
    const { format } = await image.metadata();
    if (!ALLOWED_FORMATS.has(format)) throw new Error("format not allowed");
    const { data, info } = await image
      .rotate()
      .resize(size)
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: "image/jpeg", width: info.width, height: info.height };
  } catch (cause) {
    throw new UnsupportedPhotoError(
      "写真が壊れているか、大きすぎるため読み取れませんでした。別の写真を選んでください。",
      { cause },
    );
  }
}

/** JPEG, PNG or WebP by their first bytes: SVG, GIF and text never reach the decoder. */
function looksLikePhoto(bytes: Buffer): boolean {
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  return isJpeg || isPng || isWebp;
}
