export interface CustomerListRow {
  id: number;
  memberNumber: string;
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  birthDate: string | null;
  homePhone: string | null;
  mobilePhone: string | null;
  prefecture: string;
  city: string;
  addressLine: string;
  building: string | null;
  alertNote: string | null;
  isFacility: boolean;
  status: "prospect" | "active" | "inactive";
  partnerId: number | null;
  partnerName: string | null;
  visitCount: number;
  lastVisitAt: Date | null;
  lastServiceName: string | null;
  lastConciergeName: string | null;
}

/** What every role that sees a customer at all gets. */
export interface CareRow {
  id: number;
  memberNumber: string;
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  gender: "male" | "female" | "other" | null;
  birthDate: string | null;
  homePhone: string | null;
  mobilePhone: string | null;
  postalCode: string | null;
  prefecture: string;
  city: string;
  addressLine: string;
  building: string | null;
  isFacility: boolean;
  addressFaulty: boolean;
  hobbies: string | null;
  notes: string | null;
  alertNote: string | null;
}

export interface CustomerRow extends CareRow {
  email: string | null;
  billingName: string | null;
  billingPostalCode: string | null;
  billingAddress: string | null;
  partnerId: number | null;
  partnerName: string | null;
  primaryConciergeId: number | null;
  primaryConciergeName: string | null;
  registrationRoute: string;
  referrerCode: string | null;
  paymentMethod: string;
  collectionMethod: string;
  deceasedAt: string | null;
  dmRefused: boolean;
  careCallRefused: boolean;
  status: "prospect" | "active" | "inactive";
  callCenterMemo: string | null;
  visitCount: number;
  lastVisitAt: Date | null;
  lastServiceName: string | null;
  lastConciergeName: string | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

export interface ContactRow {
  name: string;
  kana: string;
  relationship: string;
  isLivingTogether: boolean;
  phone: string | null;
  email: string | null;
  isEmergency: boolean;
}
