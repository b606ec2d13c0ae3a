import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { Draft } from "./draft-box";

/** Keeps a draft on the server, as a draft of its own kind. @throws ApiError */
type DraftKeeper = (draft: Draft, user: AuthUser) => Promise<void>;

const keepers = new Map<string, () => Promise<DraftKeeper>>();

/** Features say how a kind of draft is kept on the server; the code for it is loaded when it is needed. */
export function registerDraftKeeper(kind: string, load: () => Promise<DraftKeeper>): void {
  keepers.set(kind, load);
}

export const canKeepOnServer = ({ kind }: Draft): boolean => keepers.has(kind);

export async function keepOnServer(draft: Draft, user: AuthUser): Promise<void> {
  const keep = await keepers.get(draft.kind)?.();
  await keep?.(draft, user);
}
