/** @jest-environment jsdom */
import { randomBytes } from "node:crypto";
import type { AuthUser, SignedInAnswer } from "@magokoro/contract/auth/auth-user";
import { installBrowserCrypto, sealingDone } from "../testing/browser-crypto";
import { currentDrafts, keepDraft } from "./drafts/draft-box";
import { leave, refreshSession, sessionEnding, sessionState, signIn } from "./session";

installBrowserCrypto();

const keys = new Map([7, 8].map((id) => [id, randomBytes(32).toString("base64")]));

const answerOf = (id: number): SignedInAnswer => ({
  accessToken: `token of ${id}`,
  user: { id, userType: "operator", nextStep: null } as AuthUser,
  draftKeys: [keys.get(id) ?? ""],
});

async function type(text: string): Promise<void> {
  keepDraft({
    kind: "case-new",
    row: "a",
    label: "依頼",
    savedAt: Date.now(),
    version: null,
    base: {},
    values: { text },
  });
  await sealingDone();
}

const answers = (status: number, body: unknown = {}) =>
  Object.assign(globalThis, {
    fetch: async () => ({ status, ok: status < 400, json: async () => body }),
  });

const keptKeys = () => Object.keys(localStorage).filter((key) => key.startsWith("magokoro-draft:"));

beforeEach(() => localStorage.clear());

describe("the end of a session", () => {
  it("by the person's wish leaves nothing of theirs on the device", async () => {
    await signIn(answerOf(7));
    await type("途中");
    expect(keptKeys()).toHaveLength(1);
    await leave();
    expect(sessionEnding()).toBe("signed-out");
    expect(keptKeys()).toEqual([]);
    expect(currentDrafts()).toEqual([]);
  });

  it("by itself hides the drafts, and gives them back to the same person", async () => {
    await signIn(answerOf(7));
    await type("途中");
    answers(401);
    expect(await refreshSession()).toBe(false);
    expect(sessionState().status).toBe("signed-out");
    expect(sessionEnding()).toBe("expired");
    expect(currentDrafts()).toEqual([]);
    await signIn(answerOf(7));
    expect(currentDrafts()[0]?.values).toEqual({ text: "途中" });
    await leave();
  });

  it("shows and leaves nothing to the next person who signs in", async () => {
    await signIn(answerOf(7));
    await type("前の電話");
    answers(403);
    await refreshSession();
    await signIn(answerOf(8));
    expect(currentDrafts()).toEqual([]);
    expect(keptKeys()).toEqual([]);
    await leave();
  });

  it("comes for the one before when a refresh brings another person's session", async () => {
    await signIn(answerOf(7));
    await type("前の電話");
    answers(200, { data: answerOf(8) });
    await refreshSession();
    expect(sessionState()).toMatchObject({ status: "signed-in", user: { id: 8 } });
    expect(currentDrafts()).toEqual([]);
    expect(keptKeys()).toEqual([]);
    await leave();
  });

  it("goes on without keys from an API of the version before", async () => {
    const { draftKeys: _none, ...older } = answerOf(7);
    await signIn(older as SignedInAnswer);
    await type("途中");
    expect(currentDrafts()).toHaveLength(1);
    expect(keptKeys()).toEqual([]);
    await leave();
  });
});
