import type { Services } from "../../services";

const NOTHING = Buffer.alloc(0);

/**
 * Lays nothing in the place of the original: where something lies, a link takes no bytes any more. The store
 * being away is no failure of the upload; the job that removes the place for good comes after the link's end.
 */
export async function endUploadLink(services: Services, key: string): Promise<void> {
  await services.files
    .put(key, NOTHING, "application/octet-stream")
    .catch((error: unknown) =>
      services.logger.warn({ err: error, key }, "an original stays until its link has ended"),
    );
}
