import { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import { reportDraftBody, submitReportBody } from "@magokoro/contract/reports/report-body";
import { z } from "zod";
import { limitOf } from "./limit-of";

describe("limitOf", () => {
  it("reads the limits of a report and a customer through whatever is laid around them", () => {
    expect(limitOf(submitReportBody.shape.conversation)).toBe(8000);
    expect(limitOf(reportDraftBody.shape.conversation)).toBe(8000);
    expect(limitOf(submitReportBody.shape.workSummary)).toBe(4000);
    expect(limitOf(createOperatorCustomerBody.shape.notes)).toBe(4000);
    expect(limitOf(createOperatorCustomerBody.shape.familyName)).toBe(40);
  });

  it("finds none where there is none", () => {
    expect(limitOf(z.string())).toBeUndefined();
    expect(limitOf(submitReportBody.shape.collected)).toBeUndefined();
  });
});
