import type { AccountState } from "../../store/account-state.js";
import type { SigningCertificate } from "../../store/credential.js";
import { createIamError } from "../error/iam-error.js";

/** The signing certificates of a user (of the root user without an id), oldest first. */
export function findCertificates(
  { signingCertificates }: AccountState,
  ownerId: string | undefined,
): readonly SigningCertificate[] {
  return [...signingCertificates.values()].filter(({ userId }) => userId === ownerId);
}

/** One signing certificate of a user. Throws `NoSuchEntity`. */
export function findCertificate(
  account: AccountState,
  ownerId: string | undefined,
  id: string,
): SigningCertificate {
  const found = account.signingCertificates.get(id);
  if (found !== undefined && found.userId === ownerId) return found;
  throw createIamError("NoSuchEntity", `The Certificate with id ${id} cannot be found.`);
}
