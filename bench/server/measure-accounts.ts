import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { type Measured, summarizeRows } from "../measured.js";
import { readTreeMemory } from "../peer-process.js";
import { createRow, findMedian } from "../row.js";
import { runWrk } from "./run-wrk.js";
import { type Keys, send, signGetUser } from "./server.js";
import { signIamRequest } from "./sign.js";

const ACCOUNTS = 1000;
const LOADS = 5;
const SECONDS = 2;
const ALLOW =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:DescribeInstanceTypes","Resource":"*"}]}';

/** Gives every account what the lesson makes, and sends one account's request beside one and beside a thousand. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const sandbox = await startSandbox();
  try {
    const request = () => signGetUser({ url: sandbox.url, keys: sandbox.administrator }, "admin");
    const loadAll = async () => {
      const rates: number[] = [];
      for (let load = 0; load < LOADS; load += 1)
        rates.push((await runWrk(request(), 16, SECONDS)).requestsPerSecond);
      return 1000 / findMedian(rates);
    };
    await makeState(sandbox.url, sandbox.accountId, sandbox.administrator);
    report("warming up");
    await loadAll();
    report("one account");
    const one = await loadAll();
    for (let made = 1; made < ACCOUNTS; made += 1) {
      if (made % 100 === 0) report(`${made} accounts`);
      const { accountId, administrator } = sandbox.createAccount();
      await makeState(sandbox.url, accountId, administrator);
    }
    const many = await loadAll();
    const peer = { name: "one account", value: one };
    return summarizeRows([
      createRow({
        what: "time of a request, 16 connections",
        unit: "ms",
        ours: many,
        peer,
        target: { most: 1.2 },
      }),
      createRow({
        what: "memory, this bench's own included",
        unit: "MiB",
        ours: await readTreeMemory(process.pid),
        target: { most: 250 },
      }),
    ]);
  } finally {
    await sandbox.stop();
  }
}

async function makeState(url: string, accountId: string, keys: Keys): Promise<void> {
  const call = (parameters: Readonly<Record<string, string>>) => send(signIamRequest(url, keys, parameters));
  const arn = `arn:aws:iam::${accountId}:user/testuser`;
  const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${arn}"},"Action":"sts:AssumeRole"}]}`;
  await call({ Action: "CreateUser", UserName: "testuser" });
  await call({ Action: "CreateAccessKey", UserName: "testuser" });
  await call({ Action: "CreatePolicy", PolicyName: "ToyPolicy", PolicyDocument: ALLOW });
  await call({ Action: "CreateRole", RoleName: "toy-role", AssumeRolePolicyDocument: trust });
  const PolicyArn = `arn:aws:iam::${accountId}:policy/ToyPolicy`;
  await call({ Action: "AttachRolePolicy", RoleName: "toy-role", PolicyArn });
}
