import { createSealer } from "./sealer";

const [OLD, NEW] = ["the old data secret, 32 characters+", "the new data secret, 32 characters+"];

describe("the sealer", () => {
  const sealer = createSealer([NEW, OLD]);

  it("gives back what was sealed, and seals the same text differently each time", () => {
    const sealed = sealer.seal("秘密 secret", "mail");
    expect(sealer.unseal(sealed, "mail")).toBe("秘密 secret");
    expect(sealed).not.toBe(sealer.seal("秘密 secret", "mail"));
    expect(Buffer.from(sealed, "base64url").toString()).not.toContain("secret");
  });

  it("opens what the secret before sealed", () => {
    expect(sealer.unseal(createSealer([OLD]).seal("a", "mail"), "mail")).toBe("a");
  });

  it.each([
    ["another purpose", (sealed: string) => [sealed, "second-factor"]],
    ["a changed text", (sealed: string) => [`${sealed.slice(0, -2)}AA`, "mail"]],
    ["a text cut off", (sealed: string) => [sealed.slice(0, 20), "mail"]],
    ["nothing", () => ["", "mail"]],
  ])("refuses %s", (_what, change) => {
    const [sealed = "", purpose = ""] = change(sealer.seal("a longer text", "mail"));
    expect(() => sealer.unseal(sealed, purpose)).toThrow(/not sealed/);
  });

  it("refuses what an unknown secret sealed, and cannot be made without one", () => {
    expect(() => createSealer([NEW]).unseal(createSealer([OLD]).seal("a", "mail"), "mail")).toThrow();
    expect(() => createSealer([])).toThrow();
  });
});
