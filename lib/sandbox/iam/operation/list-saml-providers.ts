import type { ListSAMLProvidersResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { sortByName } from "../list/page.js";

/** Lists the account's SAML providers without their names, and never in pages. */
export const listSAMLProviders: Operation<Members, ListSAMLProvidersResponse> = ({ account }) => ({
  SAMLProviderList: sortByName(account.samlProviders.values(), ({ name }) => name).map((provider) => ({
    Arn: provider.arn,
    ValidUntil: new Date(provider.validUntil),
    CreateDate: new Date(provider.createdAt),
  })),
});
