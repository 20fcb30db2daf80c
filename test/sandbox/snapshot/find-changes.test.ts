import assert from "node:assert/strict";
import { setLanguage } from "../../../lib/message/message.js";
import { findChanges, type Inventory } from "../../../lib/sandbox/snapshot/find-changes.js";
import { formatChanges } from "../../../lib/sandbox/snapshot/format-changes.js";

const arn = (rest: string) => `arn:aws:iam::123456789012:${rest}`;
const ROLE = arn("role/app/toy-role");
const ALICE = arn("user/alice");
const holder = { attachedPolicyArns: [], inlinePolicies: [], tags: [] };

const CASES: readonly (readonly [string, Inventory, Inventory, readonly string[]])[] = [
  ["nothing", { [ALICE]: holder }, { [ALICE]: { ...holder } }, []],
  [
    "a role that was made and given a policy",
    {},
    { [ROLE]: { ...holder, path: "/app/", attachedPolicyArns: [arn("policy/ToyPolicy")] } },
    ["ロール toy-role を作りました", "ロール toy-role にポリシー ToyPolicy を付けました"],
  ],
  ["a user that was deleted", { [ALICE]: holder }, {}, ["ユーザー alice を消しました"]],
  [
    "everything that a user can lose and get",
    {
      [ALICE]: {
        attachedPolicyArns: [arn("policy/old")],
        inlinePolicies: [{ policyName: "in", document: "1" }],
        groupNames: ["staff"],
        accessKeys: [{ accessKeyId: "AKIA1", status: "Active" }],
        tags: [{ Key: "a", Value: "1" }],
        userName: "alice",
      },
    },
    {
      [ALICE]: {
        attachedPolicyArns: [arn("policy/new")],
        inlinePolicies: [],
        groupNames: ["admins"],
        accessKeys: [{ accessKeyId: "AKIA2", status: "Inactive" }],
        tags: [{ Key: "b", Value: "2" }],
        userName: "Alice",
      },
    },
    [
      "ユーザー alice からポリシー old を外しました",
      "ユーザー alice にポリシー new を付けました",
      "ユーザー alice からインラインポリシー in を消しました",
      "ユーザー alice をグループ staff から外しました",
      "ユーザー alice をグループ admins に入れました",
      "ユーザー alice のアクセスキー AKIA1 (Active) がなくなりました",
      "ユーザー alice にアクセスキー AKIA2 (Inactive) ができました",
      "ユーザー alice からタグ a=1 を外しました",
      "ユーザー alice にタグ b=2 を付けました",
      "ユーザー alice の userName を変えました",
    ],
  ],
  [
    "an instance profile that got a role, before what is deleted",
    { [arn("group/g")]: holder, [arn("instance-profile/p")]: { roleNames: [] } },
    { [arn("instance-profile/p")]: { roleNames: ["toy-role"] } },
    ["インスタンスプロファイル p にロール toy-role を入れました", "グループ g を消しました"],
  ],
  [
    "a network",
    {},
    { "arn:aws:ec2:ap-northeast-1:123456789012:vpc/vpc-1": { cidrBlock: "10.0.0.0/16" } },
    ["vpc vpc-1 を作りました"],
  ],
];

describe("findChanges() and formatChanges()", () => {
  before(() => setLanguage("ja"));
  for (const [name, before, after, expected] of CASES) {
    it(`tell ${name}`, () => assert.deepEqual(formatChanges(findChanges(before, after)), expected));
  }
});
