import { DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

/** Started by leak.test.ts: a client whose own endpoint is the sandbox; its profile's AssumeRole has none. */
const [service, endpoint = ""] = process.argv.slice(2);
const options = { endpoint, profile: "toy-role" };
try {
  if (service === "ec2") await new EC2Client(options).send(new DescribeVpcsCommand({}));
  else await new STSClient(options).send(new GetCallerIdentityCommand({}));
  process.stdout.write(JSON.stringify({ reached: true }));
} catch (error) {
  const { code, message, $metadata } = error as Error & { code?: string; $metadata?: { attempts?: number } };
  process.stdout.write(JSON.stringify({ code, message, attempts: $metadata?.attempts }));
}
