const IV_BYTES = 12;

/** Encrypts what lies on the device; the keys come with the session and are kept nowhere. */
export interface DraftSeal {
  seal(text: string): Promise<string>;
  /** Null for what none of the keys opens. */
  open(sealed: string): Promise<string | null>;
}

/** AES-256-GCM. The first key seals, all open. Null without keys, or where the browser gives no cryptography. */
export async function createDraftSeal(keys: readonly string[]): Promise<DraftSeal | null> {
  if (keys.length === 0 || !globalThis.crypto?.subtle) return null;
  const opening = await Promise.all(
    keys.map((key) => crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"])),
  );
  const [sealing] = opening;
  if (!sealing) return null;
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const body = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv },
        sealing,
        new TextEncoder().encode(text),
      );
      return textOf(new Uint8Array([...iv, ...new Uint8Array(body)]));
    },
    async open(sealed) {
      for (const key of opening) {
        try {
          const bytes = bytesOf(sealed);
          const iv = bytes.slice(0, IV_BYTES);
          const body = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.slice(IV_BYTES));
          return new TextDecoder().decode(body);
        } catch {
          // Not this key, or not a sealed text at all.
        }
      }
      return null;
    },
  };
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
