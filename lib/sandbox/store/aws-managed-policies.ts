import type { ManagedPolicy } from "./entity.js";

const ADMINISTRATOR_ACCESS: ManagedPolicy = {
  policyName: "AdministratorAccess",
  policyId: "ANPAIWMBCKSKIEE64ZLYK",
  arn: "arn:aws:iam::aws:policy/AdministratorAccess",
  path: "/",
  description: "Provides full access to AWS services and resources.",
  createdAt: Date.UTC(2015, 1, 6, 18, 39, 46),
  updatedAt: Date.UTC(2015, 1, 6, 18, 39, 46),
  defaultVersionId: "v1",
  versions: [
    {
      versionId: "v1",
      createdAt: Date.UTC(2015, 1, 6, 18, 39, 46),
      document: JSON.stringify(
        { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
        undefined,
        4,
      ),
    },
  ],
  nextVersion: 2,
  tags: [],
};

/** AWS's own managed policies, by ARN. Every account sees them and none can change them. */
export const AWS_MANAGED_POLICIES: ReadonlyMap<string, ManagedPolicy> = new Map(
  [ADMINISTRATOR_ACCESS].map((policy) => [policy.arn, policy]),
);
