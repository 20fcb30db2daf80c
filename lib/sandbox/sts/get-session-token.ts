import type { GetSessionTokenRequest, GetSessionTokenResponse } from "@aws-sdk/client-sts";
import type { Operation } from "../operation.js";
import { issueSession } from "../store/issue-session.js";
import { checkMfa } from "./check-mfa.js";
import { formatCredentials } from "./format-credentials.js";
import { isSession } from "./is-session.js";
import { createStsError } from "./sts-error.js";

const DEFAULT_SECONDS = 12 * 60 * 60;
const MAX_ROOT_SECONDS = 60 * 60;

/** Makes temporary credentials of the calling user. */
export const getSessionToken: Operation<GetSessionTokenRequest, GetSessionTokenResponse> = (call) => {
  const { input, account, store, caller, clock } = call;
  if (isSession(caller)) {
    throw createStsError("AccessDenied", "Cannot call GetSessionToken with session credentials");
  }
  checkMfa(input.SerialNumber);
  const asked = input.DurationSeconds ?? DEFAULT_SECONDS;
  const seconds = caller.type === "root" ? Math.min(asked, MAX_ROOT_SECONDS) : asked;
  const issuedAt = clock.now().getTime();
  const session = issueSession(store, account, {
    type: "user",
    ...(caller.type === "user" ? { userName: caller.userName, userId: caller.userId } : {}),
    issuedAt,
    expiresAt: issuedAt + seconds * 1000,
  });
  return { Credentials: formatCredentials(session) };
};
