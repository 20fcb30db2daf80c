import assert from "node:assert/strict";
import {
  DescribeNetworkInterfacesCommand,
  RunInstancesCommand,
  type RunInstancesCommandInput,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import type { Sandbox } from "../../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../../lib/sandbox/start-sandbox.js";
import { codeOf, createClients } from "../../start-caller.js";

describe("RunInstances by the SDK", () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
  });

  after(() => sandbox.stop());

  it("attaches a network interface that has outlived its instance, once", async () => {
    const { ec2 } = createClients(sandbox.url, sandbox.administrator);
    const launch = async (one: NonNullable<RunInstancesCommandInput["NetworkInterfaces"]>[number]) => {
      const input: RunInstancesCommandInput = {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        MinCount: 1,
        MaxCount: 1,
        NetworkInterfaces: [{ DeviceIndex: 0, ...one }],
      };
      const { Instances: [instance] = [] } = await ec2.send(new RunInstancesCommand(input));
      return instance ?? assert.fail("no instance");
    };
    const first = await launch({ DeleteOnTermination: false });
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [first.InstanceId ?? ""] }));
    const NetworkInterfaceId = first.NetworkInterfaces?.[0]?.NetworkInterfaceId ?? "";
    const second = await launch({ NetworkInterfaceId });
    assert.equal(second.NetworkInterfaces?.[0]?.NetworkInterfaceId, NetworkInterfaceId);
    const { NetworkInterfaces: shown } = await ec2.send(new DescribeNetworkInterfacesCommand({}));
    assert.deepEqual(
      shown?.map(({ Status, Attachment }) => [
        Status,
        Attachment?.InstanceId,
        Attachment?.DeleteOnTermination,
      ]),
      [["in-use", second.InstanceId, false]],
    );
    assert.equal(await codeOf(launch({ NetworkInterfaceId })), "InvalidNetworkInterface.InUse");
  });
});
