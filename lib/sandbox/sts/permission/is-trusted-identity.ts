import { type Context, createFederatedContext, type FederatedFacts } from "../../context/create-context.js";
import { findOrganizationKeys } from "../../context/find-organization-keys.js";
import { formatTrustPolicy, TRUSTS_NOBODY } from "../../document/trust-policy.js";
import { findOrganizationLevels } from "../../organization/find-organization.js";
import type { MadeDecision, NamedPolicy, PolicyQuestion } from "../../policy/decision.js";
import { findDenial } from "../../policy/find-denial.js";
import { hideProviderKey, hideProviderKeysIn } from "../../policy/provider-keys.js";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { Role } from "../../store/entity.js";
import type { Store } from "../../store/store.js";
import { stsKeys } from "./condition-keys.js";

/** Somebody whom an identity provider vouches for, and who wants to be in a role. */
export interface FederatedCall extends Omit<FederatedFacts, "service"> {
  /** Every permission that is needed, e.g. `sts:AssumeRoleWithWebIdentity`. */
  readonly actions: readonly string[];
  readonly providerArn: string;
  /** What the provider's condition keys begin with, without the colon. */
  readonly providerName: string;
  /** By the part of the condition key behind the colon. */
  readonly claims: ReadonlyMap<string, string | readonly string[]>;
  /** The role's account, which is the provider's too. */
  readonly account: AccountState;
  readonly store: Store;
  /** Undefined: there is no such role. It is refused like one that trusts nobody. */
  readonly role: Role | undefined;
  /** Takes note of every decision as it is made. */
  readonly record: (made: MadeDecision) => void;
}

/** Says whether a role lets somebody in whom a provider vouches for, and the role's organization does not forbid it. */
export async function isTrustedIdentity(call: FederatedCall): Promise<boolean> {
  const question = createQuestion(call);
  for (const action of call.actions) {
    const asked = { ...question, action };
    const decision = await findDenial(asked);
    call.record({ question: asked, decision });
    if (decision !== undefined) return false;
  }
  return true;
}

function createQuestion(call: FederatedCall): Omit<PolicyQuestion, "action"> {
  const { account, store, role, providerArn, providerName } = call;
  const { accountId } = account;
  const hide = ({ name, document }: NamedPolicy) => ({
    name,
    document: hideProviderKeysIn(document, providerName),
  });
  const levels = findOrganizationLevels(store, accountId, "RESOURCE_CONTROL_POLICY");
  const trustPolicy = role === undefined ? TRUSTS_NOBODY : formatTrustPolicy(store, role.trustPolicy);
  const context = findContext(call);
  return {
    principalArn: providerArn,
    providerName,
    resource: formatIamArn(accountId, "role", role?.path ?? "/", role?.roleName ?? "*"),
    resourceAccountId: accountId,
    context: () => context,
    identityPolicies: [],
    resourcePolicy: hide({ name: "trust", document: trustPolicy }),
    ...(levels === undefined
      ? {}
      : {
          resourceControl: levels.map(({ targetId, policies }) => ({
            targetId,
            policies: policies.map(hide),
          })),
        }),
  };
}

/** Nobody of an account calls: only the role is in an account, and perhaps in an organization. */
function findContext(call: FederatedCall): Context {
  const { account, store, role, providerArn, providerName, claims } = call;
  const context = createFederatedContext({ ...call, service: stsKeys });
  context.set("aws:FederatedProvider", providerArn);
  context.set("aws:ResourceAccount", account.accountId);
  for (const { Key, Value } of role?.tags ?? []) context.set(`aws:ResourceTag/${Key}`, Value);
  for (const [key, value] of Object.entries(findOrganizationKeys(store, "", account.accountId))) {
    context.set(key, value);
  }
  for (const [name, value] of claims)
    context.set(hideProviderKey(`${providerName}:${name}`, providerName), value);
  return context;
}
