import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateKeyPairCommand,
  CreateLaunchTemplateCommand,
  CreateVolumeCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeVolumesCommand,
  type EC2Client,
  RunInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  GetAccountSummaryCommand,
  type IAMClient,
  SetSecurityTokenServicePreferencesCommand,
} from "@aws-sdk/client-iam";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { ask } from "../control/control-client.js";
import { createClients } from "../start-caller.js";

const SNAPSHOT = "/accounts/123456789012/snapshots/full";

/** Makes one of everything, and stops the instance. */
async function fill(ec2: EC2Client, iam: IAMClient): Promise<string> {
  const LaunchTemplateName = "web";
  await ec2.send(new CreateKeyPairCommand({ KeyName: "toy", KeyType: "ed25519" }));
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupName: "default",
      IpProtocol: "tcp",
      FromPort: 443,
      ToPort: 443,
      CidrIp: "0.0.0.0/0",
    }),
  );
  await ec2.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName,
      LaunchTemplateData: { ImageId: "ami-01234567", InstanceType: "t3.micro", KeyName: "toy" },
    }),
  );
  await ec2.send(new CreateVolumeCommand({ AvailabilityZone: "ap-northeast-1a", Size: 3 }));
  const { Instances: [instance] = [] } = await ec2.send(
    new RunInstancesCommand({ MinCount: 1, MaxCount: 1, LaunchTemplate: { LaunchTemplateName } }),
  );
  const id = instance?.InstanceId ?? assert.fail("nothing was launched");
  await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
  await iam.send(new SetSecurityTokenServicePreferencesCommand({ GlobalEndpointTokenVersion: "v2Token" }));
  return id;
}

/** Everything that is described, without what belongs to the call. */
async function describeAll({ url, administrator }: Sandbox): Promise<unknown> {
  const { ec2, iam } = createClients(url, administrator);
  const { SummaryMap: summary } = await iam.send(new GetAccountSummaryCommand({}));
  const answers = [
    (await ec2.send(new DescribeInstancesCommand({}))).Reservations,
    (await ec2.send(new DescribeVolumesCommand({}))).Volumes,
    (await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces,
    (await ec2.send(new DescribeSecurityGroupRulesCommand({}))).SecurityGroupRules,
    (await ec2.send(new DescribeKeyPairsCommand({ IncludePublicKey: true }))).KeyPairs,
    (await ec2.send(new DescribeLaunchTemplateVersionsCommand({ Versions: ["$Default"] })))
      .LaunchTemplateVersions,
    summary?.GlobalEndpointTokenVersion,
  ];
  ec2.destroy();
  return JSON.parse(JSON.stringify(answers));
}

describe("data of EC2 that is kept", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seigo-ec2-data-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("is there again, and in snapshots: instances, disks, interfaces, rules, key pairs and templates", async () => {
    const use = async <Value>(work: (sandbox: Sandbox) => Promise<Value>): Promise<Value> => {
      const sandbox = await startSandbox({ data: folder, seed: "ec2" });
      try {
        return await work(sandbox);
      } finally {
        await sandbox.stop();
      }
    };
    const [before, inventory] = await use(async (sandbox) => {
      const { ec2, iam } = createClients(sandbox.url, sandbox.administrator);
      const id = await fill(ec2, iam);
      const found = [await describeAll(sandbox), structuredClone(sandbox.inventory())] as const;
      await ask(sandbox, `POST ${SNAPSHOT}`);
      await ec2.send(new TerminateInstancesCommand({ InstanceIds: [id] }));
      return found;
    });
    for (const list of before as readonly unknown[]) assert.notDeepEqual(list, []);
    await use(async (sandbox) => {
      assert.notDeepEqual(await describeAll(sandbox), before);
      await ask(sandbox, `POST ${SNAPSHOT}/restore`);
      assert.deepEqual(await describeAll(sandbox), before);
    });
    await use(async (sandbox) => {
      assert.deepEqual(await describeAll(sandbox), before);
      assert.deepEqual(sandbox.inventory(), inventory);
    });
  });
});
