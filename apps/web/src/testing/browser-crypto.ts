import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

const running = new Set<Promise<unknown>>();

/** jsdom has no cryptography; every browser we serve has. */
export function installBrowserCrypto(): void {
  const { subtle } = webcrypto;
  const crypto = {
    getRandomValues: webcrypto.getRandomValues.bind(webcrypto),
    randomUUID: webcrypto.randomUUID.bind(webcrypto),
    subtle: {
      importKey: subtle.importKey.bind(subtle),
      decrypt: subtle.decrypt.bind(subtle),
      encrypt(...given: Parameters<typeof subtle.encrypt>) {
        const sealed = subtle.encrypt(...given);
        running.add(sealed);
        return sealed.finally(() => running.delete(sealed));
      },
    },
  };
  for (const [name, value] of Object.entries({ crypto, TextEncoder, TextDecoder })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
}

/** Until everything typed so far is sealed and lies on the device, however busy the machine. */
export async function sealingDone(): Promise<void> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  await turn();
  while (running.size > 0) {
    await Promise.all(running);
    await turn();
  }
}
