import type {
  CreateOpenIDConnectProviderRequest,
  CreateOpenIDConnectProviderResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatIamArn } from "../../store/arn.js";
import { createIamError } from "../error/iam-error.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";
import { checkTags } from "../kind/tags.js";
import { checkClientIds, checkThumbprints } from "../provider/oidc-lists.js";

/** Trusts an OpenID Connect provider. Its keys are supplied by whoever runs the local account. */
export const createOpenIDConnectProvider: Operation<
  CreateOpenIDConnectProviderRequest,
  CreateOpenIDConnectProviderResponse
> = ({ input, account, clock }) => {
  const {
    Url: given,
    ClientIDList: clientIds = [],
    ThumbprintList: thumbprints = [],
    Tags: tags = [],
  } = input;
  if (!/^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(given)) {
    throw createIamError("ValidationError", "Invalid Open ID Connect Provider URL");
  }
  const url = given.slice("https://".length).replace(/\/$/, "");
  const arn = formatIamArn(account.accountId, "oidc-provider", "/", url);
  checkNewEntity(account, OIDC_PROVIDERS, given, arn);
  checkClientIds(clientIds);
  checkThumbprints(thumbprints);
  checkTags(tags, "exact");
  const createdAt = clock.now().getTime();
  account.oidcProviders.set(arn, { arn, url, clientIds, thumbprints, createdAt, tags });
  return { OpenIDConnectProviderArn: arn, ...(tags.length === 0 ? {} : { Tags: [...tags] }) };
};
