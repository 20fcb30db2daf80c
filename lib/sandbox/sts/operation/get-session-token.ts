import type { GetSessionTokenRequest, GetSessionTokenResponse } from "@aws-sdk/client-sts";
import { checkMfa, useMfa } from "../../mfa/check-mfa.js";
import type { Operation } from "../../service/operation.js";
import { issueSession } from "../../store/issue-session.js";
import { createStsError } from "../error/sts-error.js";
import { formatCredentials } from "../session/format-credentials.js";
import { isSession } from "../session/is-session.js";

const DEFAULT_SECONDS = 12 * 60 * 60;
const MAX_ROOT_SECONDS = 60 * 60;

/** Makes temporary credentials of the calling user. */
export const getSessionToken: Operation<GetSessionTokenRequest, GetSessionTokenResponse> = (call) => {
  const { input, account, store, caller, clock } = call;
  if (isSession(caller)) {
    throw createStsError("AccessDenied", "Cannot call GetSessionToken with session credentials");
  }
  const proof = checkMfa(account, caller, input, [new Date(), clock.now()]);
  if (proof !== undefined) useMfa(account, proof);
  const asked = input.DurationSeconds ?? DEFAULT_SECONDS;
  const seconds = caller.type === "root" ? Math.min(asked, MAX_ROOT_SECONDS) : asked;
  const issuedAt = clock.now().getTime();
  const session = issueSession(store, account, {
    type: "user",
    ...(caller.type === "user" ? { userName: caller.userName, userId: caller.userId } : {}),
    ...(proof === undefined ? {} : { authenticatedAt: issuedAt }),
    issuedAt,
    expiresAt: issuedAt + seconds * 1000,
  });
  return { Credentials: formatCredentials(session) };
};
