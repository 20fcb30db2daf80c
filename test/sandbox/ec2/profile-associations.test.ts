import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  useEc2World,
} from "./ec2-world.js";
import { allOf, createProfile, launch, named, row } from "./launch.js";

const ARN = `arn:aws:iam::${ACCOUNT_ID}:instance-profile/`;
const LAUNCH = launch();
const WEB = { IamInstanceProfile: { Name: "web" } };
const OTHER = { IamInstanceProfile: { Arn: `${ARN}a/other` } };
const ASSOCIATE: Step = ["AssociateIamInstanceProfile", named(WEB)];
const LIST: Step = ["DescribeIamInstanceProfileAssociations"];
const of =
  (more: object = {}) =>
  () => ({ AssociationId: row().instanceProfile?.associationId, ...more });
const REPLACE: Step = ["ReplaceIamInstanceProfileAssociation", of(OTHER)];
const profile = (name: string) => {
  const { path, instanceProfileName, instanceProfileId } =
    currentWorld().account.instanceProfiles.get(name) ?? assert.fail();
  return { Arn: `${ARN.slice(0, -1)}${path}${instanceProfileName}`, Id: instanceProfileId };
};
const association = (name: string, State: string) => ({
  ...of()(),
  InstanceId: row().instanceId,
  IamInstanceProfile: profile(name),
  State,
});

describe("EC2's operations on instance profiles of instances", () => {
  useEc2World();
  beforeEach(async () => {
    await createProfile("web");
    await createProfile("other", "/a/");
  });

  checkAnswers([
    ["nothing where no instance has one", [LAUNCH, LIST], () => ({ IamInstanceProfileAssociations: [] })],
    [
      "an association as it begins",
      [LAUNCH, ASSOCIATE],
      () => ({ IamInstanceProfileAssociation: association("web", "associating") }),
    ],
    [
      "an association",
      [LAUNCH, ASSOCIATE, LIST],
      () => ({ IamInstanceProfileAssociations: [association("web", "associated")] }),
    ],
    [
      "the association of a launch, by its id",
      [
        launch(WEB),
        ["DescribeIamInstanceProfileAssociations", () => ({ AssociationIds: [of()().AssociationId] })],
      ],
      () => ({ IamInstanceProfileAssociations: [association("web", "associated")] }),
    ],
    [
      "another instance profile",
      [LAUNCH, ASSOCIATE, REPLACE],
      () => ({ IamInstanceProfileAssociation: association("other", "associating") }),
    ],
    [
      "nothing when an instance has ended",
      [launch(WEB), ["TerminateInstances", allOf()], LIST],
      () => ({ IamInstanceProfileAssociations: [] }),
    ],
    ...(
      [
        ["state", "associated", "disassociated"],
        ["instance-id", "i-0*", "i-1*"],
      ] as const
    ).flatMap(([name, fitting, other]) => [
      [
        `what passes ${name}`,
        [launch(WEB), ["DescribeIamInstanceProfileAssociations", { Filters: [filter(name, fitting)] }]],
        () => ({ IamInstanceProfileAssociations: [association("web", "associated")] }),
      ] as const,
      [
        `nothing for another ${name}`,
        [launch(WEB), ["DescribeIamInstanceProfileAssociations", { Filters: [filter(name, other)] }]],
        () => ({ IamInstanceProfileAssociations: [] }),
      ] as const,
    ]),
  ]);

  it("gives another instance profile under another association", async () => {
    await runAll([LAUNCH, ASSOCIATE]);
    const before = of()();
    await runAll([REPLACE]);
    assert.notDeepEqual(of()(), before);
    await assert.rejects(run("DisassociateIamInstanceProfile", before), {
      code: "InvalidAssociationID.NotFound",
    });
  });

  it("takes the instance profile from an instance", async () => {
    await runAll([launch(WEB)]);
    const expected = association("web", "disassociating");
    const answer = await run("DisassociateIamInstanceProfile", of()());
    assert.deepEqual(answer, { IamInstanceProfileAssociation: expected });
    assert.equal(row().instanceProfile, undefined);
    await runAll([ASSOCIATE]);
    assert.equal(row().instanceProfile?.arn, `${ARN}web`);
  });

  const NONE = "iip-assoc-0123456789abcdef0";
  checkRefusals([
    [
      "a second instance profile",
      [LAUNCH, ASSOCIATE, ["AssociateIamInstanceProfile", named(OTHER)]],
      ["IncorrectState", /^There is an existing association for instance i-0[0-9a-f]{16}$/],
    ],
    [
      "an instance profile for what has ended",
      [LAUNCH, ["TerminateInstances", allOf()], ASSOCIATE],
      [
        "IncorrectInstanceState",
        /^The instance 'i-0[0-9a-f]{16}' is not in the 'running' or 'stopped' states\.$/,
      ],
    ],
    [
      "an instance profile that is not there",
      [LAUNCH, ["AssociateIamInstanceProfile", named({ IamInstanceProfile: { Name: "x" } })]],
      [
        "InvalidParameterValue",
        "Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
      ],
    ],
    [
      "no instance profile in particular",
      [LAUNCH, ["AssociateIamInstanceProfile", named({ IamInstanceProfile: {} })]],
      ["MissingParameter", /iamInstanceProfile/],
    ],
    ...(
      [
        ["ReplaceIamInstanceProfileAssociation", { AssociationId: NONE, ...WEB }],
        ["DisassociateIamInstanceProfile", { AssociationId: NONE }],
        ["DescribeIamInstanceProfileAssociations", { AssociationIds: [NONE] }],
      ] as const
    ).map(
      ([operation, input]) =>
        [
          `${operation} of an association that is not there`,
          [[operation, input]],
          ["InvalidAssociationID.NotFound", `An invalid association-id of '${NONE}' was given`],
        ] as const,
    ),
    [
      "an unknown filter of associations",
      [["DescribeIamInstanceProfileAssociations", { Filters: [filter("arn", "x")] }]],
      ["InvalidParameterValue", "The filter 'arn' is invalid"],
    ],
  ]);
});
