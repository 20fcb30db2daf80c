import { ec2Operations } from "../../../lib/sandbox/ec2/generated/operations.js";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { stsOperations } from "../../../lib/sandbox/sts/generated/operations.js";
import { unsignedStsOperations } from "../../../lib/sandbox/sts/unsigned/unsigned-sts-operations.js";
import type { ServiceName } from "../../sandbox/services.js";

/** Which clients have made a round trip of an operation, by `service:Operation`. */
export type RoundTrips = ReadonlyMap<string, ReadonlySet<string>>;

export const CLIENTS = ["SDK v3", "boto3", "AWS CLI"] as const;

const SERVICES = ["iam", "sts", "ec2"] as const;
const TITLES: Readonly<Record<ServiceName, string>> = { iam: "IAM", sts: "STS", ec2: "EC2" };

/** The operations of a service that the local account carries out, by name. */
export function listImplemented(service: ServiceName): readonly string[] {
  const names: Readonly<Record<ServiceName, readonly string[]>> = {
    iam: Object.keys(iamOperations),
    sts: [...Object.keys(stsOperations), ...Object.keys(unsignedStsOperations)],
    ec2: Object.keys(ec2Operations),
  };
  return [...names[service]].sort();
}

/** The conformance page: what is carried out, with which clients it was called, and what is only authorized. */
export function formatConformance(trips: RoundTrips): string {
  return [
    "# 対応している操作",
    "",
    "ローカルアカウントの操作の一覧です。`npm run conformance` が実際に呼び出して作ります。手では書きかえません。",
    "",
    "- **実行**: AWS と同じように実行します。✓ は、そのクライアントから呼び出して成功したことを、– はクライアントにその操作がないことを表します。",
    "- **認可のみ**: 署名、権限、入力の制約を AWS と同じように確かめたあと、`NotImplemented` を返します。拒否される操作の学習には使えます。",
    "",
    ...formatSummary(),
    ...SERVICES.flatMap((service) => formatService(service, trips)),
  ].join("\n");
}

function formatSummary(): readonly string[] {
  const rows = SERVICES.map((service) => {
    const all = Object.keys(readModel(service).operations).length;
    const done = listImplemented(service).length;
    return `| ${TITLES[service]} | ${all} | ${done} | ${all - done} |`;
  });
  return ["| サービス | 操作 | 実行 | 認可のみ |", "| --- | --: | --: | --: |", ...rows, ""];
}

function formatService(service: ServiceName, trips: RoundTrips): readonly string[] {
  const implemented = listImplemented(service);
  const others = Object.keys(readModel(service).operations)
    .filter((name) => !implemented.includes(name))
    .sort();
  return [
    `## ${TITLES[service]}`,
    "",
    `| 操作 | ${CLIENTS.join(" | ")} |`,
    `| --- |${" :-: |".repeat(CLIENTS.length)}`,
    ...implemented.map((name) => {
      const known = trips.get(`${service}:${name}`);
      return `| ${name} | ${CLIENTS.map((client) => (known?.has(client) ? "✓" : "–")).join(" | ")} |`;
    }),
    "",
    `認可のみ（${others.length}）: ${others.join("、")}`,
    "",
  ];
}
