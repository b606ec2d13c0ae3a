import { hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/**
 * The keys under which a browser seals what this person has typed and not yet sent. They come with the
 * session and live in the page's memory alone: what lies on the device opens for nobody else. The first
 * seals; the rest open what was sealed before a data secret was replaced.
 */
export function draftKeysOf(secrets: readonly string[], userId: number): string[] {
  return secrets.map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "", `magokoro drafts of user ${userId}`, KEY_BYTES)).toString(
      "base64",
    ),
  );
}
