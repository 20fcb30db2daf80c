import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox.js";

const text = (builtIn: string) => ({ builtIn, required: false, documentation: "", type: "String" });
const flag = (builtIn: string) => ({
  builtIn,
  required: true,
  default: false,
  documentation: "",
  type: "Boolean",
});

const PARAMETERS = {
  Region: text("AWS::Region"),
  UseDualStack: flag("AWS::UseDualStack"),
  UseFIPS: flag("AWS::UseFIPS"),
  Endpoint: text("SDK::Endpoint"),
  UseGlobalEndpoint: flag("AWS::STS::UseGlobalEndpoint"),
};

/**
 * Writes endpoint rules that send every call to `url`, and returns the folder for `AWS_DATA_PATH`.
 * The AWS CLI before 2.13 knows no other way that also holds for the AssumeRole behind a profile.
 */
export async function writeEndpointRules(
  folder: string,
  { url, services }: Pick<Sandbox, "url" | "services">,
): Promise<string> {
  const dataPath = join(folder, "data");
  const rules = {
    version: "1.0",
    parameters: PARAMETERS,
    rules: [{ conditions: [], endpoint: { url, properties: {}, headers: {} }, type: "endpoint" }],
  };
  // As the folders of botocore's data are named.
  for (const { name, version } of services) {
    await mkdir(join(dataPath, name, version), { recursive: true });
    await writeFile(join(dataPath, name, version, "endpoint-rule-set-1.json"), `${JSON.stringify(rules)}\n`);
  }
  return dataPath;
}
