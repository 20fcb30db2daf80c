import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Services with the versions of their interfaces, as the folders of botocore's data are named. */
const FOLDERS = ["iam/2010-05-08", "sts/2011-06-15", "ec2/2016-11-15"];

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
export async function writeEndpointRules(folder: string, url: string): Promise<string> {
  const dataPath = join(folder, "data");
  const rules = {
    version: "1.0",
    parameters: PARAMETERS,
    rules: [{ conditions: [], endpoint: { url, properties: {}, headers: {} }, type: "endpoint" }],
  };
  for (const name of FOLDERS) {
    await mkdir(join(dataPath, name), { recursive: true });
    await writeFile(join(dataPath, name, "endpoint-rule-set-1.json"), `${JSON.stringify(rules)}\n`);
  }
  return dataPath;
}
