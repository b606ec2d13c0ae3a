import { systemScope, type Scope } from "./scope";
import { scopeStatement } from "./scope-statement";

describe("scope statement", () => {
  it.each<[Scope, string]>([
    [{ kind: "all", role: "admin", userId: 1 }, "SET LOCAL ROLE magokoro_admin; SET LOCAL app.user_id = '1'"],
    [
      { kind: "all", role: "operator", userId: 2 },
      "SET LOCAL ROLE magokoro_operator; SET LOCAL app.user_id = '2'",
    ],
    [
      { kind: "partner", userId: 3, partnerId: 4 },
      "SET LOCAL ROLE magokoro_partner; SET LOCAL app.user_id = '3'; SET LOCAL app.partner_id = '4'",
    ],
    [
      { kind: "visits", userId: 5, partnerId: 6, conciergeId: 7 },
      "SET LOCAL ROLE magokoro_concierge; SET LOCAL app.user_id = '5'; SET LOCAL app.partner_id = '6'; SET LOCAL app.concierge_id = '7'",
    ],
    [systemScope("'; DROP TABLE users; --"), "SET LOCAL ROLE magokoro_system"],
  ])("of %j names the role and whole numbers only", (scope, statement) => {
    expect(scopeStatement(scope)).toBe(statement);
  });

  it.each<unknown>(["1'; DROP TABLE users; --", "1", 1.5, Number.NaN, Infinity, 2 ** 53, null, undefined])(
    "refuses anything else as a number: %p",
    (value) => {
      // What a cast or a broken token could smuggle past the types.
      const userId = value as number;
      expect(() => scopeStatement({ kind: "all", role: "operator", userId })).toThrow(TypeError);
      expect(() => scopeStatement({ kind: "partner", userId: 1, partnerId: userId })).toThrow(TypeError);
      expect(() => scopeStatement({ kind: "visits", userId: 1, partnerId: 1, conciergeId: userId })).toThrow(
        TypeError,
      );
    },
  );
});
