import { systemScope } from "../../platform/db/scope";
import { besideTheAnswer } from "../../platform/request-context";
import type { Services } from "../../services";
import { endUploadLink } from "./end-upload-link";
import type { FileRow } from "./files.repository";
import { AFTER_UPLOAD_SECONDS, secondsFromNow } from "./keep-times";
import { removeLater } from "./remove-stored-files";
import { deleteWaiting } from "./unclaimed.repository";

const SCOPE = systemScope("what is no photo is nobody's");

/** Removes the row and the bytes of what turned out to be no photo. False when it is no longer waiting. */
export async function refuseUpload(services: Services, file: FileRow): Promise<boolean> {
  const isRefused = await besideTheAnswer(() =>
    services.db.write(SCOPE, async (tx) => {
      const isDeleted = await deleteWaiting(tx, file.id);
      await removeLater(services, tx, [file.key], { at: secondsFromNow(services, AFTER_UPLOAD_SECONDS) });
      return isDeleted;
    }),
  );
  if (isRefused) await endUploadLink(services, file.key);
  return isRefused;
}
