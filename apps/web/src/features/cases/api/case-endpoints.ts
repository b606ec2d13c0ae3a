/** The kind under which a case that is being typed is kept on the device. */
export const NEW_CASE_DRAFT = "case-new";

/** The rooms in which cases are written down. */
export type OfficeRoom = "operator" | "partner";
