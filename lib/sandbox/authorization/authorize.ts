import { addResource, type Context, createContext, type RequestFacts } from "../context/create-context.js";
import { findOrganizationKeys } from "../context/find-organization-keys.js";
import { findOrganizationLevels, findOrganizationOf } from "../organization/find-organization.js";
import type { Denial, MadeDecision } from "../policy/decision.js";
import { decide } from "../policy/find-denial.js";
import { AwsError } from "../protocol/aws-error.js";
import type { Store } from "../store/store.js";
import type { AuthorizedService } from "./authorized-service.js";
import { findPolicies } from "./find-policies.js";
import { formatDenial } from "./format-denial.js";
import { markUnlisted } from "./mark-unlisted.js";
import type { AuthorizationCall, RequestedAction } from "./requested-action.js";
import type { Wording } from "./wording.js";

/** A request whose caller and operation are known. */
export type Authorization = AuthorizationCall &
  RequestFacts & {
    readonly service: AuthorizedService;
    readonly wording: Wording;
    /** Takes note of every decision as it is made. */
    readonly record?: ((made: MadeDecision) => void) | undefined;
  };

/** Lets a request pass when every permission it needs is given; throws AWS's refusal for the first that is not. */
export async function authorize(call: Authorization): Promise<void> {
  const { caller, account, store, service } = call;
  const requested = await markUnlisted(await service.findPermissions(call));
  const serviceControl = findOrganizationLevels(store, account.accountId, "SERVICE_CONTROL_POLICY");
  if (requested.length === 0 || (caller.type === "root" && serviceControl === undefined)) return;
  const policies = findPolicies(account, caller);
  const context = createContext(call);
  for (const { action, resource, isUnlisted = false } of requested) {
    const resourceAccountId = resource.accountId ?? account.accountId;
    const organizations = findOrganizationKeys(store, account.accountId, resourceAccountId);
    let own: Context | undefined;
    const question = {
      principalArn: caller.arn,
      action,
      isUnlisted,
      resource: resource.arn,
      resourceAccountId,
      context() {
        own ??= addResource(context(), resource, resourceAccountId, organizations);
        return own;
      },
      identityPolicies: policies.identityPolicies,
      boundary: policies.boundary,
      sessionPolicies: policies.sessionPolicies,
      serviceControl,
      resourceControl: service.isUnderResourceControl
        ? findOrganizationLevels(store, resourceAccountId, "RESOURCE_CONTROL_POLICY")
        : undefined,
      resourcePolicy: resource.resourcePolicy,
    };
    const made = await decide(question);
    call.record?.(made);
    const denial = made.decision;
    if (denial !== undefined) throw createRefusal(call, { action, resource }, denial, question.context());
  }
}

/** Reasons are told within an account and within an organization. */
function isRelated(store: Store, one: string, other: string): boolean {
  if (one === other) return true;
  const organization = findOrganizationOf(store, one);
  return organization !== undefined && Object.hasOwn(organization.parents, other);
}

function createRefusal(
  call: Authorization,
  requested: RequestedAction,
  denial: Denial,
  context: Context,
): AwsError {
  const { caller, account, service, wording, store } = call;
  const { action, resource } = requested;
  const request = { callerArn: caller.arn, action, resource: resource.text };
  const isOwn = isRelated(store, account.accountId, resource.accountId ?? account.accountId);
  // Whoever may not assume a role learns neither why nor whether it exists, unless somebody forbade it.
  const isControl = denial.policyType === "scp" || denial.policyType === "rcp";
  const isTold =
    isOwn && (resource.resourcePolicy === undefined || denial.effect === "explicit" || isControl);
  const sentence = formatDenial(request, isTold ? denial : undefined);
  return service.createRefusal === undefined
    ? new AwsError("AccessDenied", sentence, 403)
    : service.createRefusal({ sentence, caller, requested, denial, context, store, wording });
}
