"use client";

import type { UserType } from "@magokoro/domain/user/user-type";
import { FileImage } from "@/components/ui/file-image";
import { useFileLink } from "@/lib/use-file-link";

interface StoredImageProps {
  room: UserType;
  fileId: number;
  alt: string;
  className?: string;
}

/** A photo or signature of a report; its link is asked for when it is shown. */
export function StoredImage({ room, fileId, ...picture }: StoredImageProps) {
  const { data, error } = useFileLink(room, fileId);
  return <FileImage {...picture} url={data?.url ?? null} isMissing={error !== null} />;
}
