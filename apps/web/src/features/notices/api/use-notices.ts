"use client";

import { findNotices, readNotice } from "@magokoro/contract/notices/endpoints";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { callApi } from "@/lib/api/call-api";
import { messageOf } from "@/lib/error-messages";

export type NoticeRoom = keyof typeof findNotices.in;

const MINUTE_MS = 60_000;
const keyOf = (room: NoticeRoom) => ["notices", room];

export function useNotices(room: NoticeRoom) {
  return useQuery({
    queryKey: keyOf(room),
    queryFn: async ({ signal }) => (await callApi(findNotices.in[room], { signal })).data,
    refetchInterval: MINUTE_MS,
  });
}

export function useReadNotice(room: NoticeRoom, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => callApi(readNotice.in[room], { params: { id }, body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf(room) });
      onDone();
    },
    onError: (error) => toast.error(messageOf(error), { duration: 8000 }),
  });
}
