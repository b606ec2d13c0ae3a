import type { ErrorCode } from "@magokoro/contract/core/error-codes";
import type { ErrorDetails } from "@magokoro/contract/core/envelope";
import { createFormControl } from "react-hook-form";
import { ApiError } from "../api-error";
import { applyServerErrors } from "./apply-server-errors";

const failure = (details: ErrorDetails, code: ErrorCode = "VALIDATION_ERROR") =>
  new ApiError(code, 400, "入力内容を確認してください。", details, null);

function openForm() {
  const { formControl: form } = createFormControl({
    defaultValues: { email: "", reason: "", contacts: [{ phone: "" }], photoIds: [7, 8] },
  });
  const sentenceAt = (field: Parameters<typeof form.getFieldState>[0]) =>
    form.control.getFieldState(field, { errors: form.control._formState.errors } as never).error?.message;
  return { apply: (error: unknown) => applyServerErrors(form as never, error), sentenceAt };
}

describe("problems the API names", () => {
  it("stand on their fields, also within a list", () => {
    const { apply, sentenceAt } = openForm();
    const summary = apply(
      failure({ email: "使われています。", "contacts.0.phone": "番号を確認してください。" }),
    );
    expect(summary).toBe("入力内容を確認してください。");
    expect(sentenceAt("email")).toBe("使われています。");
    expect(sentenceAt("contacts.0.phone")).toBe("番号を確認してください。");
  });

  it("of one choice stand where the list of choices is", () => {
    const { apply, sentenceAt } = openForm();
    expect(apply(failure({ "photoIds.1": "写真を選び直してください。" }))).toBe(
      "入力内容を確認してください。",
    );
    expect(sentenceAt("photoIds")).toBe("写真を選び直してください。");
  });

  it.each(["customerId", "contacts.4.phone", "", "__proto__", "constructor.prototype.isAdmin"])(
    "with no field for them (%j) are told in the summary and change nothing else",
    (path) => {
      const { apply } = openForm();
      const details = Object.fromEntries([[path, "選び直してください。"]]);
      expect(apply(failure(details))).toBe("入力内容を確認してください。選び直してください。");
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it("of a field named reason are problems, and no conflict", () => {
    const { apply, sentenceAt } = openForm();
    const error = failure({ reason: "理由を入力してください。" });
    expect(error.conflict).toBeNull();
    apply(error);
    expect(sentenceAt("reason")).toBe("理由を入力してください。");
  });

  it("are none where a conflict has details", () => {
    const error = failure({ reason: "version", current: { version: 2 } }, "CONFLICT");
    expect([error.problems, error.conflict]).toEqual([{}, { reason: "version", current: { version: 2 } }]);
  });
});
