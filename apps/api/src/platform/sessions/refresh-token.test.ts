import { createRefreshToken, hashRefreshToken, sealSuccessor, unsealSuccessor } from "./refresh-token";

describe("refresh token", () => {
  it("is 256 random bits, safe in a cookie", () => {
    const tokens = Array.from({ length: 1000 }, createRefreshToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it("is hashed to 32 bytes that do not contain it", () => {
    const token = createRefreshToken();
    expect(hashRefreshToken(token)).toHaveLength(32);
    expect(hashRefreshToken(token).equals(Buffer.from(token, "base64url"))).toBe(false);
  });
});

describe("sealed successor", () => {
  const parent = createRefreshToken();
  const successor = createRefreshToken();

  it("is read again by whoever holds the parent", () => {
    expect(unsealSuccessor(parent, sealSuccessor(parent, successor))).toBe(successor);
  });

  it("is closed to everybody else", () => {
    const sealed = sealSuccessor(parent, successor);
    expect(() => unsealSuccessor(createRefreshToken(), sealed)).toThrow();
    expect(sealed.includes(successor)).toBe(false);
  });

  it("cannot be changed unnoticed, in any byte", () => {
    const sealed = sealSuccessor(parent, successor);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unsealSuccessor(parent, changed)).toThrow();
    }
  });

  it("is never sealed the same way twice", () => {
    expect(sealSuccessor(parent, successor).equals(sealSuccessor(parent, successor))).toBe(false);
  });
});
