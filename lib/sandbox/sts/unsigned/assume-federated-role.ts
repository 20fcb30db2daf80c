import type { PolicyDescriptorType } from "@aws-sdk/client-sts";
import type { AwsError } from "../../protocol/aws-error.js";
import type { Checked, UnsignedCall } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { findRoleByArn } from "../../store/find-role.js";
import type { Store } from "../../store/store.js";
import { createStsError } from "../error/sts-error.js";
import { type FederatedCall, isTrustedIdentity } from "../permission/is-trusted-identity.js";
import { checkSessionDuration, issueRoleSession } from "../session/role-session.js";
import { checkSessionPolicies, listPolicyArns } from "../session/session-policy.js";
import type { SessionTags } from "../session/session-tags.js";

const DEFAULT_SECONDS = 3600;

type Operation = "AssumeRoleWithSAML" | "AssumeRoleWithWebIdentity";

/** What both operations are asked for. */
interface Input {
  readonly RoleArn: string;
  readonly PolicyArns?: readonly Checked<PolicyDescriptorType>[] | undefined;
  readonly Policy?: string | undefined;
  readonly DurationSeconds?: number | undefined;
}

/** Whom a provider vouches for, and what it says of the session. */
export interface FederatedIdentity extends Pick<FederatedCall, "providerArn" | "providerName" | "claims"> {
  readonly sessionName: string;
  readonly tags: SessionTags;
  readonly sourceIdentity: string | undefined;
  /** The longest session in seconds that the provider lets somebody have; undefined: as long as asked. */
  readonly mostSeconds?: number | undefined;
}

/** The account of the role that is asked for. Nobody learns whether it or the role exists. */
export function findRoleAccount(store: Store, operation: Operation, roleArn: string): AccountState {
  const accountId = /^arn:[^:]+:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
  if (accountId === undefined) throw createStsError("ValidationError", "Request ARN is invalid");
  const account = store.accounts.get(accountId);
  if (account === undefined) throw createFederatedRefusal(operation);
  return account;
}

/** Makes the credentials of somebody whom a provider vouches for, when the role trusts the provider. */
export async function assumeFederatedRole(
  operation: Operation,
  call: UnsignedCall<Input>,
  account: AccountState,
  identity: FederatedIdentity,
) {
  const { input, store, seen, clock } = call;
  const { sessionName, tags, sourceIdentity, providerArn, providerName, claims } = identity;
  const { DurationSeconds: asked = DEFAULT_SECONDS, Policy: policy } = input;
  const role = findRoleByArn(seen, input.RoleArn)?.role;
  const isTrusted = await isTrustedIdentity({
    ...call,
    actions: [
      `sts:${operation}`,
      ...(tags.tags.length === 0 ? [] : ["sts:TagSession"]),
      ...(sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
    ],
    input: {
      RoleSessionName: sessionName,
      Tags: tags.tags,
      TransitiveTagKeys: tags.transitiveTagKeys,
      SourceIdentity: sourceIdentity,
    },
    now: clock.now(),
    providerArn,
    providerName,
    claims,
    account,
    store: seen,
    role,
  });
  if (!isTrusted || role === undefined) throw createFederatedRefusal(operation);
  checkSessionDuration(role, asked);
  const policyArns = listPolicyArns(input.PolicyArns);
  checkSessionPolicies(account, policy, policyArns);
  const seconds = Math.min(asked, identity.mostSeconds ?? asked);
  return issueRoleSession(store, {
    account,
    role,
    sessionName,
    seconds,
    policy,
    policyArns,
    ...tags,
    sourceIdentity,
    now: clock.now(),
  });
}

/** Nobody learns whether the role exists. */
export function createFederatedRefusal(operation: Operation): AwsError {
  return createStsError("AccessDenied", `Not authorized to perform sts:${operation}`);
}
