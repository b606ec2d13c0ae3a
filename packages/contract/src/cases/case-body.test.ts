import { filedCaseFields } from "./case-body";

const problemsOf = (fields: unknown) =>
  Object.fromEntries(
    (filedCaseFields.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [
      path.join("."),
      message,
    ]),
  );
const WHOLE = { kind: "support", customerId: "7", title: "草取り", requestDetail: "玄関先の草取り" };

describe("a case that is filed", () => {
  it("may lack what is no part of its kind", () => expect(problemsOf(WHOLE)).toEqual({}));

  it("is told at once of all that is missing and all that cannot be read", () => {
    const typed = {
      kind: "emergency_visit",
      estimatedPrice: "三千円",
      customerId: "",
      kindDetail: { urgency: "" },
    };
    expect(Object.keys(problemsOf(typed)).sort()).toEqual([
      "customerId",
      "estimatedPrice",
      "kindDetail.intervention",
      "kindDetail.urgency",
      "requestDetail",
      "title",
    ]);
  });

  it("ends no earlier than it begins", () => {
    const times = { requestedTimeFrom: "14:00", requestedTimeTo: "13:00" };
    expect(problemsOf({ ...WHOLE, ...times })).toEqual({
      requestedTimeTo: "ご希望の終わりの時刻は、始まりの時刻より後にしてください。",
    });
  });

  it.each([null, "text", { ...WHOLE, kind: "gone" }, { ...WHOLE, kindDetail: "x" }])(
    "%j is refused without a fall",
    (fields) => expect(filedCaseFields.safeParse(fields).success).toBe(false),
  );
});
