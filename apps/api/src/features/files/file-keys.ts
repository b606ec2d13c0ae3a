import { tokyoDate } from "@magokoro/domain/date/tokyo-date";

const monthFolder = (instant: Date) => tokyoDate(instant).slice(0, 7).replace("-", "/");

/** Where the sender's bytes arrive. Nothing else lies under `temp/`: what stays there a day is thrown away. */
export function originalKey(uploadId: string): string {
  return `temp/${uploadId}/original`;
}

/** Where a checked photo lies until its report is filed; it follows from the row, so a sweep knows it too. */
export function receivedKey(upload: { uploadId: string; createdAt: Date }): string {
  return `reports/received/${monthFolder(upload.createdAt)}/${upload.uploadId}.jpg`;
}

/**
 * Where a filed report's photo lies for good. A key is never used twice: a photo added after a return does
 * not take the name of a dropped one.
 */
export function reportKey(
  report: { reportId: number; submittedAt: Date; wasReturned: boolean },
  photo: { id: number; position: number },
): string {
  const place = photo.position === 0 ? "signature" : `photo_${String(photo.position).padStart(3, "0")}`;
  const name = report.wasReturned ? `${place}_${photo.id}` : place;
  return `reports/${monthFolder(report.submittedAt)}/${report.reportId}/${name}.jpg`;
}
