import { forgetDrafts } from "./drafts/draft-box";
import { forgetPhotos } from "./drafts/kept-photos";

/** Removes what was left by the people named by the answer. */
type Forget = (isGone: (userId: number) => boolean) => void | Promise<void>;

/* Everything a person leaves on a device is named here, so that it goes when they do. */
const STORES: Forget[] = [forgetDrafts, forgetPhotos];

async function forget(isGone: (userId: number) => boolean): Promise<void> {
  await Promise.allSettled(STORES.map(async (store) => store(isGone)));
}

/** Whoever logs out leaves nothing on the device. */
export const clearDeviceData = (userId: number): Promise<void> => forget((id) => id === userId);

/** Whoever signs in finds nothing of anybody else. */
export const clearDeviceDataOfOthers = (userId: number): Promise<void> => forget((id) => id !== userId);
