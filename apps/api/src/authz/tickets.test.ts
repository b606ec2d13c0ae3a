import { createFixedClock } from "../platform/clock/clock";
import { createTickets } from "./tickets";

const [OLD, NEW] = ["the old signing secret, 32 characters+", "the new signing secret, 32 characters+"];
const NOW = new Date("2026-04-01T00:00:00Z");
const MINUTE = 60_000;
const TICKET = { userId: 7, binding: "session" };

describe("a ticket", () => {
  const clock = createFixedClock(NOW);
  const tickets = createTickets([NEW, OLD], clock);
  beforeEach(() => clock.moveTo(NOW));

  it("is good for its own purpose alone", async () => {
    const { token } = await tickets.issue("step_up", TICKET);
    await expect(tickets.verify("step_up", token)).resolves.toEqual(TICKET);
    await expect(tickets.verify("second_factor", token)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const other = await tickets.issue("second_factor", TICKET);
    await expect(tickets.verify("step_up", other.token)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each([
    ["step_up", 10],
    ["second_factor", 5],
  ] as const)("for %s lives %d minutes, to the second", async (kind, minutes) => {
    const { token, expiresAt } = await tickets.issue(kind, TICKET);
    expect(expiresAt).toEqual(new Date(NOW.getTime() + minutes * MINUTE));
    clock.moveTo(new Date(expiresAt.getTime() - 1_000));
    await expect(tickets.verify(kind, token)).resolves.toEqual(TICKET);
    clock.moveTo(expiresAt);
    await expect(tickets.verify(kind, token)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("of the secret before still counts, of an unknown one never, nor one that was changed", async () => {
    const { token } = await createTickets([OLD], clock).issue("step_up", TICKET);
    await expect(tickets.verify("step_up", token)).resolves.toEqual(TICKET);
    await expect(createTickets([NEW], clock).verify("step_up", token)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    for (const bad of [`${token.slice(0, -3)}AAA`, "", "a.b.c"])
      await expect(tickets.verify("step_up", bad)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(() => createTickets([], clock)).toThrow();
  });
});
