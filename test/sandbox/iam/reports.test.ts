import assert from "node:assert/strict";
import { recordUse } from "../../../lib/sandbox/identity/record-use.js";
import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkRefusals,
  currentWorld,
  DOCUMENT,
  POLICY_ARN,
  run,
  runAll,
  useIamWorld,
} from "./iam-world.js";

const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/alice`;
const TIME = "2026-01-02T03:04:05+00:00";
const NO_CERTIFICATES = "false,N/A,false,N/A";
const NO_KEY = "false,N/A,N/A,N/A,N/A";

interface Details {
  readonly JobStatus: string;
  readonly ServicesLastAccessed: readonly {
    readonly ServiceNamespace: string;
    readonly LastAuthenticated?: Date;
    readonly LastAuthenticatedEntity?: string;
    readonly LastAuthenticatedRegion?: string;
    readonly TotalAuthenticatedEntities: number;
  }[];
}

describe("IAM's reports", () => {
  useIamWorld();

  it("tell every user's credentials", async () => {
    await runAll([
      ["CreateLoginProfile", { UserName: "alice", Password: "correct-Horse-7" }],
      ["UpdateAccountPasswordPolicy", { MaxPasswordAge: 1 }],
      ["CreateAccessKey", { UserName: "alice" }],
    ]);
    assert.deepEqual(await run("GenerateCredentialReport"), {
      State: "STARTED",
      Description: "No report exists. Starting a new report generation task",
    });
    assert.deepEqual(await run("GenerateCredentialReport"), { State: "COMPLETE" });
    const { Content, ReportFormat, GeneratedTime } = await run("GetCredentialReport");
    assert.deepEqual([ReportFormat, GeneratedTime], ["text/csv", CREATED]);
    const [head, root, admin, alice] = String(Content).split("\n");
    assert.equal(head?.split(",").length, 22);
    assert.equal(
      root,
      `<root_account>,arn:aws:iam::${ACCOUNT_ID}:root,${TIME},not_supported,no_information,not_supported,not_supported,false,${NO_KEY},${NO_KEY},${NO_CERTIFICATES}`,
    );
    assert.equal(
      admin,
      `admin,arn:aws:iam::${ACCOUNT_ID}:user/admin,${TIME},false,N/A,N/A,N/A,false,${NO_KEY},${NO_KEY},${NO_CERTIFICATES}`,
    );
    assert.equal(
      alice,
      `alice,${ALICE},${TIME},true,no_information,${TIME},2026-01-03T03:04:05+00:00,false,true,${TIME},N/A,N/A,N/A,${NO_KEY},${NO_CERTIFICATES}`,
    );
  });

  it("last four hours", async () => {
    await run("GenerateCredentialReport");
    await run("CreateUser", { UserName: "bob" });
    assert.ok(!String((await run("GetCredentialReport"))["Content"]).includes("bob"));
    currentWorld().clock.move(4 * 60 * 60);
    await assert.rejects(run("GetCredentialReport"), { code: "ReportExpired", status: 410 });
    assert.equal((await run("GenerateCredentialReport"))["State"], "STARTED");
    assert.ok(String((await run("GetCredentialReport"))["Content"]).includes("bob"));
  });

  it("tell when services were last used, and by whom", async () => {
    const { account, user } = currentWorld();
    await runAll([
      ["PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: DOCUMENT }],
      [
        "AttachUserPolicy",
        { UserName: "alice", PolicyArn: "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess" },
      ],
    ]);
    recordUse(account, user("alice"), { at: CREATED, region: "us-west-2", service: "ec2" });
    const { JobId } = await run("GenerateServiceLastAccessedDetails", { Arn: ALICE });
    const answer = (await run("GetServiceLastAccessedDetails", { JobId })) as unknown as Details;
    assert.equal(answer.JobStatus, "COMPLETED");
    const services = answer.ServicesLastAccessed;
    assert.ok(services.some(({ ServiceNamespace }) => ServiceNamespace === "s3"));
    assert.ok(!services.some(({ ServiceNamespace }) => ServiceNamespace === "iam"));
    assert.deepEqual(
      services.find(({ ServiceNamespace }) => ServiceNamespace === "ec2"),
      {
        ServiceName: "Amazon EC2",
        LastAuthenticated: new Date("2026-01-02T03:04:00Z"),
        LastAuthenticatedEntity: ALICE,
        LastAuthenticatedRegion: "us-west-2",
        ServiceNamespace: "ec2",
        TotalAuthenticatedEntities: 1,
      },
    );
    assert.deepEqual(
      services.find(({ ServiceNamespace }) => ServiceNamespace === "s3"),
      { ServiceName: "Amazon S3", ServiceNamespace: "s3", TotalAuthenticatedEntities: 0 },
    );
    assert.deepEqual(
      (await run("GetServiceLastAccessedDetailsWithEntities", { JobId, ServiceNamespace: "ec2" }))[
        "EntityDetailsList"
      ],
      [
        {
          EntityInfo: {
            Arn: ALICE,
            Name: "alice",
            Type: "USER",
            Id: account.users.get("alice")?.userId,
            Path: "/",
          },
          LastAuthenticated: new Date("2026-01-02T03:04:00Z"),
        },
      ],
    );
  });

  it("tell accesses of a policy's users and roles", async () => {
    const { account, user } = currentWorld();
    await run("AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN });
    recordUse(account, user("alice"), { at: CREATED, region: "us-west-2", service: "s3" });
    const { JobId } = await run("GenerateServiceLastAccessedDetails", { Arn: POLICY_ARN });
    const answer = (await run("GetServiceLastAccessedDetails", { JobId })) as unknown as Details;
    assert.deepEqual(
      answer.ServicesLastAccessed.map(({ ServiceNamespace, TotalAuthenticatedEntities }) => [
        ServiceNamespace,
        TotalAuthenticatedEntities,
      ]),
      [["s3", 1]],
    );
  });

  it("tell which policies allow anything of a service", async () => {
    await runAll([
      ["CreateGroup", { GroupName: "team" }],
      ["AddUserToGroup", { GroupName: "team", UserName: "alice" }],
      ["PutGroupPolicy", { GroupName: "team", PolicyName: "shared", PolicyDocument: DOCUMENT }],
      ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
    ]);
    assert.deepEqual(
      await run("ListPoliciesGrantingServiceAccess", { Arn: ALICE, ServiceNamespaces: ["s3", "ec2"] }),
      {
        PoliciesGrantingServiceAccess: [
          {
            ServiceNamespace: "s3",
            Policies: [
              { PolicyName: "toy", PolicyType: "MANAGED", PolicyArn: POLICY_ARN },
              { PolicyName: "shared", PolicyType: "INLINE", EntityType: "GROUP", EntityName: "team" },
            ],
          },
          { ServiceNamespace: "ec2", Policies: [] },
        ],
        IsTruncated: false,
      },
    );
  });

  checkRefusals([
    [
      "a credential report that nobody asked for",
      [["GetCredentialReport"]],
      ["ReportNotPresent", 410, "No report exists. Please generate one first."],
    ],
    [
      "accesses of nobody",
      [["GenerateServiceLastAccessedDetails", { Arn: `${ALICE}x` }]],
      ["NoSuchEntity", 404, `ARN ${ALICE}x cannot be found.`],
    ],
    [
      "accesses that nobody asked for",
      [["GetServiceLastAccessedDetails", { JobId: "00000000-0000-0000-0000-000000000000" }]],
      ["NoSuchEntity", 404, "Job with ID 00000000-0000-0000-0000-000000000000 cannot be found."],
    ],
  ]);
});
