import { z } from "zod";
import { defineRoomEndpoint } from "./room-endpoint";

const described = {
  method: "POST",
  path: "/cases/{id}/cancel",
  summary: "Cancel",
  tag: "cases",
  response: z.object({}),
} as const;

describe("an operation of several rooms", () => {
  it("has its own id, path and roles in each", () => {
    const { in: rooms } = defineRoomEndpoint({
      ...described,
      id: "cases.cancel",
      rooms: ["operator", "partner"],
      guests: "all",
      permission: "cases:cancel",
    });
    expect(rooms.operator).toMatchObject({
      id: "operatorCases.cancel",
      path: "/api/operator/cases/{id}/cancel",
      // Concierges are let into the room, but do not hold the permission.
      access: { permission: "cases:cancel", roles: ["operator", "partner"] },
    });
    expect(rooms.partner).toMatchObject({ id: "partnerCases.cancel", access: { roles: ["partner"] } });
  });

  it("lets nobody but the room's own people in unless it says so", () => {
    const { in: rooms } = defineRoomEndpoint({
      ...described,
      id: "cases.find",
      rooms: ["operator"],
      permission: "cases:read",
    });
    expect(rooms.operator.access.roles).toEqual(["operator"]);
  });

  it("has a body and a permission of each room where they differ", () => {
    const operator = z.strictObject({ memo: z.string() });
    const partner = z.strictObject({});
    const { in: rooms } = defineRoomEndpoint({
      ...described,
      id: "visits.put_back",
      rooms: ["partner", "concierge"],
      permission: { partner: "cases:assign", concierge: "visits:perform" },
      body: { partner, concierge: operator },
    });
    expect([rooms.partner.body, rooms.concierge.body]).toEqual([partner, operator]);
    expect(rooms.partner.access).toEqual({ permission: "cases:assign", roles: ["partner"] });
    expect(rooms.concierge.access).toEqual({ permission: "visits:perform", roles: ["concierge"] });
  });
});
