import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const SCENES = [
  ["#cfe8d5", "#5a8f5c", "作業前のお庭"],
  ["#dff0e2", "#3f7d4a", "作業後のお庭"],
  ["#e8e4da", "#9a7b4f", "作業前のお部屋"],
  ["#f3efe6", "#b08d57", "作業後のお部屋"],
] as const;

export const DEMO_PHOTO = { width: 1280, height: 960 } as const;

/** Four drawn pictures that stand for photos of a visit. */
export function drawDemoPhotos(): Promise<Buffer[]> {
  const { width, height } = DEMO_PHOTO;
  return Promise.all(
    SCENES.map(([sky, ground, label]) =>
      sharp(
        Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
          <rect width="100%" height="100%" fill="${sky}"/><rect y="${height * 0.6}" width="100%" height="40%" fill="${ground}"/>
          <rect x="420" y="280" width="440" height="330" fill="#f7f3ea" stroke="#8a7a66" stroke-width="8"/>
          <path d="M380 290 L640 130 L900 290 Z" fill="#7a5a44"/><rect x="600" y="440" width="90" height="170" fill="#8a6a4a"/>
          <text x="50%" y="90%" font-size="56" text-anchor="middle" fill="#ffffff" font-family="sans-serif">${label}</text></svg>`),
      )
        .jpeg({ quality: 80 })
        .toBuffer(),
    ),
  );
}

export async function storeFile(filesDir: string, key: string, bytes: Buffer): Promise<void> {
  const target = path.join(filesDir, key);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
