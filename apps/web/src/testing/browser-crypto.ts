import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

/** jsdom has no cryptography; every browser we serve has. */
export function installBrowserCrypto(): void {
  for (const [name, value] of Object.entries({ crypto: webcrypto, TextEncoder, TextDecoder })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
}
