import { hashPassword, isPasswordRight } from "./hash-password";

// Each of these takes a second alone, and several on a machine that does other work as well.
jest.setTimeout(30_000);

describe("a hashed password", () => {
  it("costs 2^12 rounds and is salted", async () => {
    const [first, second] = [await hashPassword("Kaede7-mori"), await hashPassword("Kaede7-mori")];
    expect(first).toMatch(/^\$2b\$12\$/);
    expect(first).not.toBe(second);
  });

  it("knows every character, beyond the 72nd byte and behind a NUL", async () => {
    const long = "もり".repeat(40);
    const hash = await hashPassword(`${long}A`);
    await expect(isPasswordRight(`${long}A`, hash)).resolves.toBe(true);
    await expect(isPasswordRight(`${long}B`, hash)).resolves.toBe(false);
    await expect(isPasswordRight("a\0b", await hashPassword("a\0c"))).resolves.toBe(false);
  });

  it("is the same for full-width and half-width letters", async () => {
    await expect(isPasswordRight("Kaede7-mori", await hashPassword("Ｋａｅｄｅ７-ｍｏｒｉ"))).resolves.toBe(
      true,
    );
  });

  it("leaves a worker thread to others however many are hashed", async () => {
    const { readFile } = await import("node:fs/promises");
    const rush = Promise.all(Array.from({ length: 8 }, () => hashPassword("Kaede7-mori")));
    let isRushOver = false;
    void rush.then(() => (isRushOver = true));
    await readFile(__filename);
    expect(isRushOver).toBe(false);
    await rush;
  });
});
