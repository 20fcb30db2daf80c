import type { InstanceTypeTable } from "../../lib/sandbox/ec2/create-instance-type-table.js";
import type { ModelTable } from "../../lib/sandbox/protocol/create-model.js";
import { SERVICES } from "../../lib/sandbox/services.js";
import type { PolicyRow, PolicyTable } from "../../lib/sandbox/store/create-managed-policy-table.js";
import { compareInstanceTypes } from "./compare-instance-types.js";
import { compareModels } from "./compare-models.js";
import { comparePolicies } from "./compare-policies.js";
import { compareRegions, type RegionTables } from "./compare-regions.js";
import type { Section } from "./format-report.js";
import { formatModelPath, TABLES, type Texts } from "./tables.js";

/** What changed in the committed tables, a section for each. */
export function compareTables(before: Texts, after: Texts): readonly Section[] {
  const compare = <Table>(
    parse: (texts: Texts) => Table,
    find: (known: Table, now: Table) => readonly string[],
  ) => find(parse(before), parse(after));
  return [
    ...SERVICES.map(({ name, operations, unsignedOperations = {} }) => {
      const carriedOut = new Set([...Object.keys(operations), ...Object.keys(unsignedOperations)]);
      const parse = (texts: Texts) => parseJson<ModelTable>(texts, formatModelPath(name));
      return {
        title: `Operations of ${name} (* is carried out here)`,
        lines: compare(parse, (known, now) => compareModels(known, now, carriedOut)),
      };
    }),
    { title: "AWS's managed policies", lines: compare(parsePolicies, comparePolicies) },
    {
      title: "Regions and their zones",
      lines: compare((texts) => parseJson<RegionTables>(texts, TABLES.regions), compareRegions),
    },
    { title: "Instance types", lines: compare(parseInstanceTypes, compareInstanceTypes) },
  ];
}

function parseJson<Table>(texts: Texts, path: string): Table {
  return JSON.parse(texts[path] ?? "{}") as Table;
}

function parsePolicies(texts: Texts): PolicyTable {
  return {
    rows: parseJson<readonly PolicyRow[]>(texts, TABLES.policies),
    documents: (texts[TABLES.documents] ?? "").trimEnd().split("\n"),
  };
}

function parseInstanceTypes(texts: Texts): InstanceTypeTable {
  type Flat = Omit<InstanceTypeTable, "values"> & InstanceTypeTable["values"];
  const { members, types, ...values } = parseJson<Flat>(texts, TABLES.instanceTypes);
  return { members, types, values };
}
