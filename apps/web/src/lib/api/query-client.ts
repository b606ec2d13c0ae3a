import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../api-error";

const RETRIED = ["NETWORK", "UNAVAILABLE"];

/** How reads and writes of the whole application behave. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a signal a call fails and says so; paused, it would leave the old rows standing as if new.
      // A password that was sent is forgotten with the form it was typed in.
      mutations: { networkMode: "always", gcTime: 0 },
      queries: {
        networkMode: "always",
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && RETRIED.includes(error.code),
      },
    },
  });
}
