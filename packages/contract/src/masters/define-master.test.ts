import type { AnyMaster } from "./any-master";
import { defineMaster } from "./define-master";
import { codeField, minutesField, rowField, textField } from "./master-fields";

/** A register with more than a name: text, a number, and a row of another register. */
const services = defineMaster({
  noun: "service",
  path: "home-services",
  label: "サービス",
  fields: {
    name: textField("名称", 40),
    code: codeField("CLEANING"),
    minutes: minutesField("標準時間（分）"),
    serviceTypeId: rowField("商品カテゴリ", "serviceType"),
  },
});

const VALUES = { name: "掃除", code: "CLEANING", minutes: 60, serviceTypeId: 1 };

describe("a master", () => {
  it("has its six operations under its path, for administrators alone", () => {
    const { find, create, update, reorder, activate, deactivate } = services;
    const operations = [find, create, update, reorder, activate, deactivate];
    expect(operations.map(({ id, method, path }) => `${id}: ${method} ${path}`)).toEqual([
      "adminHomeServices.find: GET /api/admin/home-services",
      "adminHomeServices.create: POST /api/admin/home-services",
      "adminHomeServices.update: PUT /api/admin/home-services/{id}",
      "adminHomeServices.reorder: POST /api/admin/home-services/reorder",
      "adminHomeServices.activate: POST /api/admin/home-services/{id}/activate",
      "adminHomeServices.deactivate: POST /api/admin/home-services/{id}/deactivate",
    ]);
    expect(operations.map(({ access }) => access.roles)).toEqual(Array(6).fill(["admin"]));
  });

  it("is asked for its fields whole when it is new, and for those that change afterwards", () => {
    expect(services.create.body?.parse(VALUES)).toEqual(VALUES);
    expect(services.create.body?.safeParse({ name: "掃除" }).success).toBe(false);
    expect(services.update.body?.parse({ minutes: 90, version: 1 })).toEqual({ minutes: 90, version: 1 });
  });

  it("answers its fields with status and version, and is served like every other", () => {
    const row = { ...VALUES, id: 7, status: "active", version: 1 };
    expect(services.row.parse(row)).toEqual(row);
    const any: AnyMaster = services;
    expect(any.find.response.parse([row])).toEqual([row]);
  });

  it.each([
    ["leaves a row out", [2, 1]],
    ["names a row twice", [3, 2, 2]],
    ["names a row that was not there", [3, 2, 4]],
    ["names a row too many", [3, 2, 1, 1]],
  ])("is not put in an order that %s", (_what, order) => {
    const parsed = services.reorder.body?.safeParse({ order, seen: [1, 2, 3] });
    expect(parsed?.error?.issues.map(({ path }) => path)).toEqual([["order"]]);
  });

  it("is put in an order of the rows that were seen", () => {
    const body = { order: [3, 1, 2], seen: [1, 2, 3] };
    expect(services.reorder.body?.parse(body)).toEqual(body);
  });
});
