/** One thing done otherwise than the lesson says, without a word about it, and the cell that must notice. */
export interface Mutation {
  readonly what: string;
  /** Replaced texts of the lesson; each must be there exactly once. */
  readonly replace: readonly (readonly [from: string, to: string])[];
  /** The cell that turns red. */
  readonly red: string;
}

const WRITE_TOY_POLICY = 'PolicyDocument: readFileSync("toy-policy.json", "utf8"),';
const ATTACHED = `    new AttachRolePolicyCommand({ RoleName: "toy-role", PolicyArn: createdPolicy.Policy?.Arn }),
  ),
);`;
const ASSUME = `const roleSts = new STSClient({ credentials: fromProfile("testuser") });`;
const USER_EC2 = `const testuserEc2 = new EC2Client({ credentials: fromProfile("testuser") });`;

const swap = (one: string, other: string): string => `
const [one, other] = [readProfile("${one}"), readProfile("${other}")];
removeProfile("${one}");
removeProfile("${other}");
writeProfile("${one}", { region: "ap-northeast-1", ...other });
writeProfile("${other}", { region: "ap-northeast-1", ...one });
`;

export const MUTATIONS: readonly Mutation[] = [
  {
    what: "the policy is not attached",
    replace: [[ATTACHED, '    new GetRoleCommand({ RoleName: "toy-role" }),\n  ) && {},\n);']],
    red: "role-describe-instance-types",
  },
  {
    what: "the role trusts another principal",
    replace: [
      ["  AttachRolePolicyCommand,\n", "  AttachRolePolicyCommand,\n  UpdateAssumeRolePolicyCommand,\n"],
      [
        ATTACHED,
        `${ATTACHED}
const updated = await iam.send(
  new UpdateAssumeRolePolicyCommand({
    RoleName: "toy-role",
    PolicyDocument: readFileSync("trust-policy.json", "utf8").replace("user/testuser", "user/admin"),
  }),
);`,
      ],
    ],
    red: "assume-role",
  },
  {
    what: "source_profile is dropped",
    replace: [
      [ASSUME, `writeProfile("testuser", { source_profile: null }, { file: "credentials" });\n${ASSUME}`],
    ],
    red: "assume-role",
  },
  {
    what: "the policy allows ec2:*",
    replace: [
      [WRITE_TOY_POLICY, WRITE_TOY_POLICY.replace("),", ').replace("ec2:DescribeInstanceTypes", "ec2:*"),')],
    ],
    red: "role-describe-vpcs",
  },
  {
    what: "the policy denies explicitly",
    replace: [[WRITE_TOY_POLICY, WRITE_TOY_POLICY.replace("),", ').replace("Allow", "Deny"),')]],
    red: "role-describe-instance-types",
  },
  {
    what: "the profiles of administrator and user are swapped",
    replace: [[USER_EC2, `${swap("default", "testuser")}${USER_EC2}`]],
    red: "user-describe-instance-types",
  },
  {
    what: "the profiles of user and role are swapped",
    replace: [["const asUser = new", `${swap("testuser", "toy-role")}const asUser = new`]],
    red: "tidy-callers",
  },
  {
    what: "the user is not deleted",
    replace: [['show(await iam.send(new DeleteUserCommand({ UserName: "testuser" })));\n', ""]],
    red: "confirm-user",
  },
];

/** The lesson with one thing done otherwise. Throws when the lesson has changed so that nothing would be replaced. */
export function mutateLesson(text: string, { what, replace }: Mutation): string {
  return replace.reduce((current, [from, to]) => {
    const count = current.split(from).length - 1;
    if (count !== 1) throw new Error(`"${what}": the lesson has ${count} times: ${from}`);
    return current.replace(from, () => to);
  }, text);
}
