"use client";

import { findCases, getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { AnyEndpoint, BodyInput, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { UserType } from "@magokoro/domain/user/user-type";
import { keepPreviousData, type Query, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { toast } from "sonner";
import { ApiError } from "@/lib/api-error";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import { messageOf } from "@/lib/error-messages";
import type { ListState } from "@/lib/use-list-state";

const LOST: ApiError["code"][] = ["NETWORK", "UNAVAILABLE"];

const detailKey = (room: UserType, id: number) => ["cases", room, "detail", id];

export function useCaseList(room: UserType, query: ListState) {
  return useQuery({
    queryKey: ["cases", room, "list", query],
    queryFn: ({ signal }) => callList(findCases.in[room], { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCase(room: UserType, id: number) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: detailKey(room, id),
    queryFn: async ({ signal }) => {
      const { data } = await callApi(getCase.in[room], { params: { id }, signal });
      // Opened, it is no longer 「変更あり」 in the lists.
      if (data.isChanged) void queries.invalidateQueries({ predicate: isListOrDashboard });
      return data;
    },
  });
}

const isListOrDashboard = ({ queryKey }: Query) => queryKey[0] === "dashboard" || queryKey[2] === "list";

interface ActionOptions<E extends AnyEndpoint> {
  room: UserType;
  id: number;
  endpoint: E;
  /** For the toast; null where the page itself says it. */
  done?: string | null;
  onDone?: (answer: ResponseOf<E>) => void;
}

/** An action on a case. Its answer is the case as it now stands; a version conflict brings the newer one. */
export function useCaseAction<E extends AnyEndpoint>({
  room,
  id,
  endpoint,
  done = "ステータスを変更しました",
  onDone,
}: ActionOptions<E>) {
  const queries = useQueryClient();
  const intention = useRef<{ body: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (body: BodyInput<E>) => {
      const text = JSON.stringify(body);
      if (intention.current?.body !== text) intention.current = { body: text, key: crypto.randomUUID() };
      const { key: idempotencyKey } = intention.current;
      return (await callApi(endpoint, { params: { id }, body, idempotencyKey })).data;
    },
    onSuccess: async (answer) => {
      intention.current = null;
      if (isCaseDetail(answer)) queries.setQueryData(detailKey(room, id), answer);
      if (done !== null) toast.success(done);
      onDone?.(answer);
      await queries.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== "cases" || query.queryKey[2] === "list",
      });
    },
    onError: async (error) => {
      // The answer may have been lost on the way back: pressed again, it is still the same act.
      const isUnknown = error instanceof ApiError && LOST.includes(error.code);
      if (!isUnknown) intention.current = null;
      toast.error(messageOf(error), { duration: 8000 });
      if (error instanceof ApiError && error.code === "CONFLICT")
        await queries.invalidateQueries({ queryKey: detailKey(room, id) });
    },
  });
}

function isCaseDetail(answer: unknown): answer is CaseDetail {
  return typeof answer === "object" && answer !== null && "caseNumber" in answer;
}
