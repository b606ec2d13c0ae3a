import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/images/ja");
const COLOURS = 128;

/** A picture of the page, or of a part of it, for the manual: small enough to be read over a slow line. */
export async function takePicture(shown: Page | Locator, name: string): Promise<void> {
  const page = "page" in shown ? shown.page() : shown;
  await page.evaluate(() => document.fonts.ready);
  const taken = await shown.screenshot({ animations: "disabled", caret: "hide" });
  await sharp(taken)
    .png({ palette: true, colours: COLOURS, compressionLevel: 9 })
    .toFile(path.join(FOLDER, `${name}.png`));
}
