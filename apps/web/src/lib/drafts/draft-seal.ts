const IV_BYTES = 12;

/** Encrypts what lies on the device; the keys come with the session and are kept nowhere. */
export interface DraftSeal {
  seal(text: string): Promise<string>;
  /** Null for what none of the keys opens. */
  open(sealed: string): Promise<string | null>;
  sealBytes(bytes: ArrayBuffer): Promise<ArrayBuffer>;
  openBytes(sealed: ArrayBuffer): Promise<ArrayBuffer | null>;
}

/** AES-256-GCM. The first key seals, all open. Null without keys, or where the browser gives no cryptography. */
export async function createDraftSeal(keys: readonly string[]): Promise<DraftSeal | null> {
  if (keys.length === 0 || !globalThis.crypto?.subtle) return null;
  const opening = await Promise.all(
    keys.map((key) =>
      crypto.subtle.importKey("raw", bytesOf(key) ?? new Uint8Array(), "AES-GCM", false, [
        "encrypt",
        "decrypt",
      ]),
    ),
  );
  const [sealing] = opening;
  if (!sealing) return null;
  const sealBytes = async (bytes: BufferSource): Promise<ArrayBuffer> => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sealing, bytes);
    const sealed = new Uint8Array(IV_BYTES + body.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(body), IV_BYTES);
    return sealed.buffer;
  };
  const openBytes = async (sealed: ArrayBuffer): Promise<ArrayBuffer | null> => {
    for (const key of opening) {
      try {
        const iv = new Uint8Array(sealed, 0, IV_BYTES);
        return await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, new Uint8Array(sealed, IV_BYTES));
      } catch {
        // Not this key, or nothing that was sealed at all.
      }
    }
    return null;
  };
  return {
    sealBytes,
    openBytes,
    seal: async (text) => textOf(new Uint8Array(await sealBytes(new TextEncoder().encode(text)))),
    open: async (sealed) => {
      const bytes = bytesOf(sealed);
      const opened = bytes && (await openBytes(bytes.buffer));
      return opened && new TextDecoder().decode(opened);
    },
  };
}

/** Null for what is not base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
