import { ownPartnerFields, partnerFields } from "@magokoro/contract/partners/partner-body";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { changesOfOwn, changesOfPartner, partnerFormValues } from "./partner-form-values";

const PARTNER: PartnerDetail = {
  id: 2,
  code: "P0002",
  name: "まごころサポート横浜青葉店",
  representative: "小林 由美子",
  representativeKana: "こばやし ゆみこ",
  phone: "045-907-0412",
  email: "store2@magokoro.example",
  postalCode: "2250002",
  prefecture: "神奈川県",
  city: "横浜市青葉区",
  addressLine: "美しが丘2-14-3",
  building: null,
  location: { latitude: 35.5787, longitude: 139.5443, precision: "point" },
  status: "active",
  concierges: 6,
  openCases: 23,
  openHours: [{ weekday: 1, from: "08:30", to: "19:00" }],
  closedDates: ["2026-12-31"],
  closesOnHolidays: false,
  replyHours: 2,
  nightName: null,
  nightPhone: null,
  nightEmail: null,
  contractFrom: "2020-01-01",
  contractTo: null,
  invoiceNumber: null,
  mayIssueAccounts: true,
  notes: null,
  serviceAreas: [{ prefecture: "神奈川県", city: "横浜市" }],
  services: [{ serviceId: 5, name: "病院の付き添い", basePrice: 5000, price: 6500, isActive: true }],
  rates: [],
  createdAt: "2020-01-01T00:00:00Z",
  updatedAt: "2020-01-01T00:00:00Z",
  version: 1,
  can: ["edit"],
};

describe("what a store's form holds", () => {
  it.each([
    ["of headquarters", partnerFields, changesOfPartner],
    ["of the store itself", ownPartnerFields, changesOfOwn],
  ])("is, untouched, what the contract accepts: the form %s", (_, schema, editable) => {
    expect(schema.safeParse(editable(partnerFormValues(PARTNER))).error?.issues).toBeUndefined();
  });
});
