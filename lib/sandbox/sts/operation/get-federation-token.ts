import type { GetFederationTokenRequest, GetFederationTokenResponse } from "@aws-sdk/client-sts";
import type { Operation } from "../../service/operation.js";
import { formatFederatedArn } from "../../store/arn.js";
import { issueSession } from "../../store/issue-session.js";
import { createStsError } from "../error/sts-error.js";
import { formatCredentials } from "../session/format-credentials.js";
import { isSession } from "../session/is-session.js";
import { checkSessionPolicies, findPackedSize, listPolicyArns } from "../session/session-policy.js";
import { createSessionTags } from "../session/session-tags.js";

const DEFAULT_SECONDS = 12 * 60 * 60;
const MAX_ROOT_SECONDS = 60 * 60;

/** Makes credentials for somebody whom the calling user vouches for. Without session policies they may do nothing. */
export const getFederationToken: Operation<GetFederationTokenRequest, GetFederationTokenResponse> = (
  call,
) => {
  const { input, account, store, caller, clock } = call;
  if (isSession(caller)) {
    throw createStsError("AccessDenied", "Cannot call GetFederationToken with session credentials");
  }
  const { Name: name, Policy: policy, Tags: given = [] } = input;
  const policyArns = listPolicyArns(input.PolicyArns);
  checkSessionPolicies(account, policy, policyArns);
  const { tags } = createSessionTags(caller, given, []);
  const asked = input.DurationSeconds ?? DEFAULT_SECONDS;
  const seconds = caller.type === "root" ? Math.min(asked, MAX_ROOT_SECONDS) : asked;
  const packedSize = findPackedSize(policy, policyArns, tags);
  const issuedAt = clock.now().getTime();
  const session = issueSession(store, account, {
    type: "federated",
    name,
    ...(caller.type === "user" ? { userName: caller.userName, userId: caller.userId } : {}),
    ...(policy === undefined ? {} : { policy }),
    policyArns,
    tags,
    issuedAt,
    expiresAt: issuedAt + seconds * 1000,
  });
  return {
    Credentials: formatCredentials(session),
    FederatedUser: {
      FederatedUserId: `${account.accountId}:${name}`,
      Arn: formatFederatedArn(account.accountId, name),
    },
    ...(packedSize === undefined ? {} : { PackedPolicySize: packedSize }),
  };
};
