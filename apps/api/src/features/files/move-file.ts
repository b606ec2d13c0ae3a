import { systemScope } from "../../platform/db/scope";
import type { Services } from "../../services";
import { changeKey } from "./files.repository";
import { RELEASED_HOURS, hoursFromNow } from "./keep-times";
import { removeLater } from "./remove-stored-files";

const SCOPE = systemScope("where an object lies is nobody's choice");
const MAX_STORED_BYTES = 20 * 1024 * 1024;

/**
 * Gives a photo another key. Copied outside any transaction, then the row is swapped; at every moment the
 * row points at an object that is there. Before the copy the removal of both places is queued, of which
 * only the one no row points at then goes: whatever breaks off here leaves nothing behind.
 */
export async function moveFile(
  services: Services,
  file: { id: number; key: string; contentType: string },
  key: string,
): Promise<void> {
  await services.db.write(SCOPE, (tx) =>
    removeLater(services, tx, [file.key, key], {
      at: hoursFromNow(services, RELEASED_HOURS),
      jobKey: `move_file:${file.id}:${key}`,
    }),
  );
  await services.files.put(key, await services.files.read(file.key, MAX_STORED_BYTES), file.contentType);
  await services.db.write(SCOPE, (tx) => changeKey(tx, file, key));
}
