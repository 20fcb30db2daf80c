import type { Caller } from "../identity/caller.js";
import { createIamError } from "./iam-error.js";

/** The user that is meant: the one that is named, or the caller's own. Undefined is the root user. */
export function findMeantUser(caller: Caller, userName: string | undefined): string | undefined {
  if (userName !== undefined) return userName;
  if (caller.type === "user") return caller.userName;
  if (caller.type === "root") return undefined;
  throw createIamError("ValidationError", "Must specify userName when calling with non-User credentials");
}
