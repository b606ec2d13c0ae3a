"use client";

import { findColleagues } from "@magokoro/contract/concierges/endpoints";
import { useRead } from "@/lib/api/use-read";

/** Who can have been at a visit, as one of them asks. */
export const useColleagues = () => useRead(findColleagues, { staleTime: 5 * 60_000 });
