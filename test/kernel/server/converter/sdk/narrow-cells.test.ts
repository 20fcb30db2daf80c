import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConvertedCell } from "../../../../../lib/kernel/server/converted-cell.js";
import {
  type Converter,
  createConverter,
} from "../../../../../lib/kernel/server/converter/create-converter.js";
import { readNotebook } from "../../../../../lib/notebook/read-notebook.js";

const LESSON = fileURLToPath(new URL("../../../../../../notebooks/iam-role.ipynb", import.meta.url));
const WHOLE = ["ec2", "iam", "sts"]
  .map((name) => `import * as ${name} from "@aws-sdk/client-${name}";`)
  .join("\n");
const CLIENT =
  'import { EC2Client, DescribeVpcsCommand } from "@aws-sdk/client-ec2";\nconst ec2 = new EC2Client({});';

describe("cells that see a part of the SDK", function () {
  this.timeout(120_000);
  const cache = mkdtempSync(join(tmpdir(), "seigo-narrow-"));
  after(() => rmSync(cache, { recursive: true }));
  let narrow: Converter;
  let whole: Converter;
  beforeEach(async () => {
    // No snapshot: it has the whole SDK in it.
    const env = { ...process.env, SEIGO_CACHE: cache };
    narrow = createConverter(env);
    whole = createConverter(env);
    await convert(whole, "", WHOLE);
  });
  afterEach(() => {
    narrow.stop();
    whole.stop();
  });

  const convert = async (
    converter: Converter,
    declarations: string,
    source: string,
  ): Promise<ConvertedCell> =>
    (await converter.ask<"convert">({ type: "convert", declarations, modules: [], source })).cell;

  /** Converts cells one after the other with both; returns those that saw a part. */
  const convertBoth = async (sources: readonly string[]): Promise<readonly ConvertedCell[]> => {
    let declarations = "";
    const cells: ConvertedCell[] = [];
    for (const source of sources) {
      const [cell, other] = await Promise.all([
        convert(narrow, declarations, source),
        convert(whole, declarations, source),
      ]);
      deepEqual(cell, other, source);
      declarations = cell.declarations;
      cells.push(cell);
    }
    return cells;
  };

  it("come out the same in the lesson", async () => {
    const { cells } = await readNotebook(LESSON);
    const sources = cells.flatMap((cell) => (cell.kind === "code" ? [cell.source] : []));
    const converted = await convertBoth(sources);
    ok(converted.length > 20);
    deepEqual(
      converted.filter(({ diagnostics }) => diagnostics.length > 0),
      [],
    );
  });

  it("come out the same when a later cell imports more", async () => {
    const converted = await convertBoth([
      CLIENT,
      'import { DescribeSubnetsCommand, type Vpc } from "@aws-sdk/client-ec2";\nconst vpcs: Vpc[] = (await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? [];',
      "const found = await ec2.send(new DescribeSubnetsCommand({}));\nfound.Subnets",
      'import { paginateDescribeInstances, waitUntilInstanceRunning } from "@aws-sdk/client-ec2";\nfor await (const page of paginateDescribeInstances({ client: ec2 }, {})) console.log(page.Reservations);',
      "const send = ec2.send.bind(ec2);\nconst command = new DescribeVpcsCommand({});",
      'import { EC2 } from "@aws-sdk/client-ec2";\nconst all = await new EC2({}).describeImages({});\nall.Images',
    ]);
    deepEqual(
      converted.flatMap(({ diagnostics }) => diagnostics),
      [],
    );
  });

  for (const [title, source] of [
    [
      "names the union of all inputs",
      'import { IAMClient, type ServiceInputTypes } from "@aws-sdk/client-iam";\nconst input: ServiceInputTypes = { GroupName: "a" };\nconst key: keyof ServiceInputTypes = "GroupName";',
    ],
    [
      "comes to the union of all inputs without its name",
      'import { IAMClient } from "@aws-sdk/client-iam";\nconst input: Parameters<IAMClient["send"]>[0]["input"] = { GroupName: "a" };',
    ],
  ] as const) {
    it(`come out the same for a cell that ${title}`, async () => {
      await convertBoth([source]);
    });
  }

  const wrong: readonly (readonly [title: string, source: string, code: number])[] = [
    ["a name that is not there", 'import { DescribeVpcCommand } from "@aws-sdk/client-ec2";\n1', 2724],
    [
      "a command of another service",
      'import { ListUsersCommand } from "@aws-sdk/client-iam";\nawait ec2.send(new ListUsersCommand({}));',
      2345,
    ],
    ["a parameter that is not there", 'new DescribeVpcsCommand({ VpcId: "vpc-1" });', 2769],
    ["a member that is not there", "(await ec2.send(new DescribeVpcsCommand({}))).Vpc;", 2551],
    [
      "the type of a member",
      "const id: number = (await ec2.send(new DescribeVpcsCommand({}))).NextToken;",
      2322,
    ],
  ];
  for (const [title, source, code] of wrong) {
    it(`are told the same of ${title}`, async () => {
      const [, cell] = await convertBoth([CLIENT, source]);
      equal(cell?.diagnostics[0]?.code, code);
    });
  }

  it("come out the same for a cell that is a module", async () => {
    const source =
      '/** @module mine */\nimport { IAMClient } from "@aws-sdk/client-iam";\nexport const input: Parameters<IAMClient["send"]>[0]["input"] = { GroupName: "a" };';
    const [cell] = await convertBoth([source]);
    deepEqual(cell?.diagnostics, []);
  });

  it("are offered all names in an import", async () => {
    const source = 'import { Desc } from "@aws-sdk/client-ec2";';
    const question = { declarations: "", modules: [], source, position: source.indexOf(" }") } as const;
    await convert(narrow, "", CLIENT);
    const [found, all] = await Promise.all(
      [narrow, whole].map((converter) => converter.ask<"complete">({ type: "complete", ...question })),
    );
    deepEqual(found, all);
    ok(found?.matches.includes("DescribeAddressesCommand"));
  });

  it("are told the same of a name", async () => {
    const source = `${CLIENT}\nec2.send`;
    const question = { declarations: "", modules: [], source, position: source.length - 2 } as const;
    const [found, all] = await Promise.all(
      [narrow, whole].map((converter) => converter.ask<"inspect">({ type: "inspect", ...question })),
    );
    equal(found, all);
    match(found ?? "", /send/);
  });
});
