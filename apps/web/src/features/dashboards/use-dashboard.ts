"use client";

import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { useRead } from "@/lib/api/use-read";

const MINUTE_MS = 60_000;

/** A dashboard keeps itself fresh: somebody looks at it all day. */
export const useDashboard = <E extends AnyEndpoint>(endpoint: E) =>
  useRead(endpoint, { refetchInterval: MINUTE_MS });
