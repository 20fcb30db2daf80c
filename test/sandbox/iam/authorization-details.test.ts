import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  ADMINISTRATOR_ARN,
  CREATED,
  DOCUMENT,
  ENCODED_DOCUMENT,
  END,
  POLICY_ARN,
  policy,
  role,
  run,
  runAll,
  TAGS,
  useIamWorld,
  user,
} from "./iam-world.js";

interface Details {
  readonly UserDetailList: readonly { readonly UserName: string }[];
  readonly GroupDetailList: readonly { readonly GroupName: string }[];
  readonly RoleDetailList: readonly object[];
  readonly Policies: readonly { readonly PolicyName: string }[];
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}
const ask = async (input: object = {}) =>
  (await run("GetAccountAuthorizationDetails", input)) as unknown as Details;

describe("GetAccountAuthorizationDetails", () => {
  useIamWorld();

  beforeEach(() =>
    runAll([
      ["TagUser", { UserName: "alice", Tags: [TAGS[0]] }],
      ["CreateGroup", { GroupName: "team" }],
      ["AddUserToGroup", { GroupName: "team", UserName: "alice" }],
      ["PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: DOCUMENT }],
      ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
      ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: ADMINISTRATOR_ARN }],
      ["CreateInstanceProfile", { InstanceProfileName: "profile" }],
      ["AddRoleToInstanceProfile", { InstanceProfileName: "profile", RoleName: "toy-role" }],
    ]),
  );

  it("tells everything of a user", async () => {
    const { UserDetailList: users } = await ask();
    assert.deepEqual(
      users.find(({ UserName }) => UserName === "alice"),
      user("alice", {
        UserPolicyList: [{ PolicyName: "own", PolicyDocument: ENCODED_DOCUMENT }],
        GroupList: ["team"],
        AttachedManagedPolicies: [{ PolicyName: "toy", PolicyArn: POLICY_ARN }],
        Tags: [TAGS[0]],
      }),
    );
  });

  it("tells everything of a role", async () => {
    const { RoleDetailList: roles } = await ask();
    const [{ InstanceProfileList: profiles, ...rest }] = roles as [
      { InstanceProfileList: readonly object[] },
    ];
    assert.deepEqual(
      rest,
      role({
        RolePolicyList: [],
        AttachedManagedPolicies: [{ PolicyName: "AdministratorAccess", PolicyArn: ADMINISTRATOR_ARN }],
        Tags: [],
        RoleLastUsed: {},
      }),
    );
    assert.equal(profiles.length, 1);
  });

  it("tells every version of the policies in use, AWS's too", async () => {
    const { Policies: policies } = await ask();
    assert.deepEqual(policies[0], {
      ...policy({ AttachmentCount: 1 }),
      PolicyVersionList: [
        { Document: ENCODED_DOCUMENT, VersionId: "v1", IsDefaultVersion: true, CreateDate: CREATED },
      ],
    });
    assert.deepEqual(
      policies.map(({ PolicyName }) => PolicyName),
      ["toy", "AdministratorAccess"],
    );
  });

  it("tells only the kinds that are asked for", async () => {
    const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = await ask({
      Filter: ["Group", "AWSManagedPolicy"],
    });
    assert.deepEqual([UserDetailList.length, RoleDetailList.length], [0, 0]);
    assert.deepEqual(GroupDetailList, [
      {
        Path: "/",
        GroupName: "team",
        GroupId: (GroupDetailList[0] as unknown as { readonly GroupId: string }).GroupId,
        Arn: `arn:aws:iam::${ACCOUNT_ID}:group/team`,
        CreateDate: CREATED,
        GroupPolicyList: [],
        AttachedManagedPolicies: [],
      },
    ]);
    assert.equal(Policies.length, 1);
  });

  it("gives pages that go on from one kind to the next", async () => {
    const counts: number[] = [];
    for (let marker: string | undefined, more = true; more; ) {
      const page = await ask({ MaxItems: 2, ...(marker === undefined ? {} : { Marker: marker }) });
      const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = page;
      counts.push(UserDetailList.length + GroupDetailList.length + RoleDetailList.length + Policies.length);
      marker = page.Marker;
      more = page.IsTruncated;
    }
    assert.deepEqual(counts, [2, 2, 2]);
    assert.deepEqual((({ IsTruncated }) => ({ IsTruncated }))(await ask()), END);
  });
});
