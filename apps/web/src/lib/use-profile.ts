"use client";

import { getProfile } from "@magokoro/contract/auth/profile-endpoints";
import { useRead } from "./api/use-read";

/** One's own account. Its photo's link lives for a minute, so it is asked for anew before that. */
export const useProfile = () => useRead(getProfile, { staleTime: 50_000 });
