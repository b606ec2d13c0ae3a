import type { Profile, updateProfile } from "@magokoro/contract/auth/profile-endpoints";
import type { BodyOf } from "@magokoro/contract/core/endpoint";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import { AppError, invalid } from "../../../platform/app-error";
import { UnsupportedPhotoError, processAvatar } from "../../../platform/files/process-photo";
import { storeIsAway } from "../../../platform/files/store-is-away";
import type { Services } from "../../../services";
import { changedFields, recordAudit } from "../../audit/record-audit";
import { passwordExpiry } from "../sign-in-step";
import { findUserById, setAvatarKey, updateOwnName, type UserRow } from "../users.repository";

const SCOPE = systemScope("one's own account, which no role may write");
const AVATAR_SECONDS = 60;

export async function viewProfile(services: Services, actor: Actor): Promise<Profile> {
  return presentProfile(services, actor, await ownRow(services, actor));
}

/** @throws AppError CONFLICT with the current profile when it was changed elsewhere. */
export async function changeProfile(
  services: Services,
  actor: Actor,
  body: BodyOf<typeof updateProfile>,
): Promise<Profile> {
  const before = await ownRow(services, actor);
  const { version, name = before.name, nameKana = before.nameKana } = body;
  const isSaved = await services.db.write(SCOPE, async (tx) => {
    if (!(await updateOwnName(tx, { id: actor.userId, version, name, nameKana }))) return false;
    await recordAudit(tx, actor, {
      action: "profile.updated",
      objectType: "user",
      objectId: actor.userId,
      ...changedFields({ name: before.name, nameKana: before.nameKana }, { name, nameKana }),
    });
    return true;
  });
  const current = await viewProfile(services, actor);
  if (isSaved) return current;
  throw new AppError("CONFLICT", {
    message: "プロフィールがほかの画面で先に変更されました。最新の内容を確認してください。",
    details: { reason: "version", current },
  });
}

/** The object is there before the row points at it. @throws AppError VALIDATION_ERROR on `image` */
export async function putAvatar(services: Services, actor: Actor, base64: string): Promise<Profile> {
  const photo = await processAvatar(Buffer.from(base64, "base64")).catch((error: unknown) => {
    if (!(error instanceof UnsupportedPhotoError)) throw error;
    throw invalid("image", error.message);
  });
  const key = `profiles/${actor.userId}/avatar.jpg`;
  await services.files.put(key, photo.bytes, photo.contentType).catch(storeIsAway);
  await services.db.write(SCOPE, (tx) => setAvatarKey(tx, actor.userId, key));
  return viewProfile(services, actor);
}

export async function deleteAvatar(services: Services, actor: Actor): Promise<Profile> {
  const { avatarKey } = await ownRow(services, actor);
  await services.db.write(SCOPE, (tx) => setAvatarKey(tx, actor.userId, null));
  if (avatarKey) await services.files.delete(avatarKey).catch(storeIsAway);
  return viewProfile(services, actor);
}

async function ownRow(services: Services, actor: Actor): Promise<UserRow> {
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
  if (!user) throw new AppError("UNAUTHORIZED");
  return user;
}

async function presentProfile(services: Services, actor: Actor, user: UserRow): Promise<Profile> {
  const expiresAt = passwordExpiry(services, user);
  const { id, email, name, nameKana, userType, partnerName, version, lastLoginAt, avatarKey } = user;
  const avatar =
    avatarKey &&
    (await services.files.createDownload({
      key: avatarKey,
      contentType: "image/jpeg",
      sessionId: actor.sessionId,
      expiresInSeconds: AVATAR_SECONDS,
    }));
  return {
    id,
    email,
    name,
    nameKana,
    userType,
    partnerName,
    version,
    avatarUrl: avatar ? avatar.url : null,
    lastLoginAt: lastLoginAt && toTokyoIso(lastLoginAt),
    passwordChangedAt: toTokyoIso(user.passwordChangedAt),
    passwordExpiresAt: expiresAt && toTokyoIso(expiresAt),
  };
}
