import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const payload = z.discriminatedUnion("use", [
  z.strictObject({
    use: z.literal("upload"),
    key: z.string(),
    contentType: z.string(),
    byteSize: z.int(),
    exp: z.int(),
  }),
  z.strictObject({
    use: z.literal("download"),
    key: z.string(),
    contentType: z.string(),
    sessionId: z.string(),
    exp: z.int(),
  }),
]);

export type FileTokenPayload = z.output<typeof payload>;

const sign = (secret: string, body: string) => createHmac("sha256", secret).update(body).digest();

/** A link's own permission: what may be done with which key until when (`exp`, seconds). */
export function createFileToken(secret: string, content: FileTokenPayload): string {
  const body = Buffer.from(JSON.stringify(content)).toString("base64url");
  return `${body}.${sign(secret, body).toString("base64url")}`;
}

/** The payload of a genuine token that has not expired, else null. */
export function readFileToken(secret: string, token: string, now: Date): FileTokenPayload | null {
  const [body, signature, ...rest] = token.split(".");
  if (!body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = sign(secret, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = payload.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
  return parsed.success && parsed.data.exp * 1000 > now.getTime() ? parsed.data : null;
}
