import type { KeyedService } from "../../context/keyed-service.js";

/** The condition keys of requests to STS. */
export const stsKeys: KeyedService = {
  memberKeys: {
    ExternalId: "sts:ExternalId",
    RoleSessionName: "sts:RoleSessionName",
    SourceIdentity: "sts:SourceIdentity",
  },
  findKeys({ input }) {
    const { TokenCode: code, TransitiveTagKeys: transitive } = input;
    const keys = Array.isArray(transitive) ? transitive.filter((key) => typeof key === "string") : [];
    return {
      // A one-time code has been checked before policies are asked.
      ...(code === undefined ? {} : { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "0" }),
      ...(keys.length === 0 ? {} : { "sts:TransitiveTagKeys": keys }),
    };
  },
};
