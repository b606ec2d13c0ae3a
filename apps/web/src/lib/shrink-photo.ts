/** Enough for every photo of a report. */
const PHOTO_SIDE = 2048;
const QUALITY = 0.85;

/**
 * Shrinks a photo to `maxSide` px on the device and drops everything but the pixels, so that little is sent
 * over a weak signal. A picture this browser cannot decode is refused here with a sentence.
 */
export async function shrinkPhoto(file: File, maxSide = PHOTO_SIDE): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!bitmap)
    throw new Error(
      `「${file.name}」は写真として読み取れませんでした。JPEG・PNG・WebPの写真を選んでください。`,
    );
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const shrunk = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!shrunk) throw new Error(`「${file.name}」を縮小できませんでした。もう一度お試しください。`);
  return shrunk;
}
