import { parseInvoiceNumber } from "./invoice-number";

describe("a registration number for invoices", () => {
  it.each([
    // The National Tax Agency's own (法人番号 7000012050002).
    ["T7000012050002", "T7000012050002"],
    ["ｔ7000-0120-50002", "T7000012050002"],
    [" T 7000012050002 ", "T7000012050002"],
  ])("is read as people write it: %s", (written, read) => {
    expect(parseInvoiceNumber(written)).toBe(read);
  });

  it.each(["T7000012050003", "T8000012050002", "7000012050002", "T700001205000", "T70000120500021", "", "T"])(
    "is none: %s",
    (written) => {
      expect(parseInvoiceNumber(written)).toBeNull();
    },
  );
});
