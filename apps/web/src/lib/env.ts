/* The web's only reader of the environment. */

export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/** Where photos are loaded from and sent to when the file store is S3; empty when the API keeps them. */
export const fileOrigin = (): string => process.env["FILE_ORIGIN"] ?? "";
