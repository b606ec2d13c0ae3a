"use client";

import { getFile } from "@magokoro/contract/files/endpoints";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";

interface FileImageProps {
  room: keyof typeof getFile.in;
  fileId: number;
  alt: string;
  className?: string;
}

/** A stored picture through a short signed link, asked for when it is shown. */
export function FileImage({ room, fileId, alt, className }: FileImageProps) {
  const { data, error } = useQuery({
    queryKey: ["file-link", room, fileId],
    queryFn: async ({ signal }) => (await callApi(getFile.in[room], { params: { id: fileId }, signal })).data,
    // The link lives a minute: a later look asks again.
    staleTime: 45_000,
    gcTime: 50_000,
  });
  if (error) return <span className="text-sm text-danger">写真を表示できません。</span>;
  if (!data) return <span className={`block animate-pulse rounded-lg bg-line ${className ?? ""}`} />;
  // A signed link must not pass through an image cache of ours.
  return <img src={data.url} alt={alt} className={className} loading="lazy" />;
}
