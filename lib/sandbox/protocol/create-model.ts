import type { Member, OperationModel, ScalarType, ServiceModel, Shape } from "./service-model.js";

/** A service model without the references that JSON cannot hold: what the committed tables are. */
export type ModelTable = Omit<ServiceModel, "operations"> & {
  readonly operations: Readonly<Record<string, Omit<OperationModel, "name" | "model">>>;
};

/** The parts of botocore's `service-2.json` that are used. */
export interface ServiceDescription {
  readonly metadata: {
    readonly apiVersion: string;
    readonly protocol: string;
    readonly xmlNamespace: string;
  };
  readonly operations: Readonly<Record<string, OperationDescription>>;
  readonly shapes: Readonly<Record<string, ShapeDescription>>;
}

interface OperationDescription {
  readonly input?: { readonly shape: string };
  readonly output?: { readonly shape: string; readonly resultWrapper?: string };
}

interface ShapeDescription {
  readonly type: string;
  readonly members?: Readonly<Record<string, MemberDescription>>;
  readonly required?: readonly string[];
  readonly member?: MemberDescription;
  readonly key?: MemberDescription;
  readonly value?: MemberDescription;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
}

interface MemberDescription {
  readonly shape: string;
  readonly locationName?: string;
  readonly queryName?: string;
  readonly idempotencyToken?: boolean;
}

const SCALARS: readonly string[] = [
  "string",
  "boolean",
  "integer",
  "long",
  "float",
  "double",
  "timestamp",
  "blob",
] satisfies ScalarType[];

/** How a value may be written on the wire that the walkers do not know; none of the three services has them. */
const UNKNOWN_TRAITS = [
  "flattened",
  "timestampFormat",
  "xmlAttribute",
  "location",
  "streaming",
  "eventstream",
];

/** Makes the compact table of a service. Throws an `Error` for a trait that would change the wire format. */
export function createModel(service: string, description: ServiceDescription): ModelTable {
  const { apiVersion, protocol, xmlNamespace } = description.metadata;
  if (protocol !== "query" && protocol !== "ec2")
    throw new Error(`protocol ${protocol} of ${service} is unknown`);
  const named = Object.entries(description.operations);
  const roots = named.flatMap(([, { input, output }]) => [input?.shape, output?.shape]);
  const reached = findReached(
    description,
    roots.filter((name) => name !== undefined),
  );
  return {
    service,
    version: apiVersion,
    protocol,
    // EC2's namespace ends with a slash on the wire and without one in the model.
    xmlNamespace: xmlNamespace.endsWith("/") ? xmlNamespace : `${xmlNamespace}/`,
    operations: Object.fromEntries(named.map(([name, operation]) => [name, createOperation(operation)])),
    shapes: Object.fromEntries(
      Object.entries(description.shapes)
        .filter(([name]) => reached.has(name))
        .map(([name, shape]) => [name, createShape(name, shape, protocol)]),
    ),
  };
}

function findReached(description: ServiceDescription, roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const { members = {}, member, key, value } = findShape(description, name);
    for (const next of [...Object.values(members), member, key, value]) if (next) waiting.push(next.shape);
  }
  return reached;
}

function findShape(description: ServiceDescription, name: string): ShapeDescription {
  const shape = description.shapes[name];
  if (shape === undefined) throw new Error(`shape ${name} is missing`);
  return shape;
}

function createOperation({ input, output }: OperationDescription): Omit<OperationModel, "name" | "model"> {
  return {
    ...(input && { input: input.shape }),
    ...(output && { output: output.shape }),
    ...(output?.resultWrapper && { resultWrapper: output.resultWrapper }),
  };
}

function createShape(name: string, shape: ShapeDescription, protocol: "query" | "ec2"): Shape {
  checkTraits(name, shape);
  const { type, members, required, member, key, value, min, max, pattern, sensitive } = shape;
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (type === "structure" && members) {
    return {
      type,
      members: Object.fromEntries(
        Object.entries(members).map(([own, described]) => [own, createMember(own, described, protocol)]),
      ),
      ...(required && required.length > 0 && { required }),
    };
  }
  if (type === "list" && member) {
    const answer = member.locationName ?? "member";
    return { type, item: member.shape, ...(protocol === "query" && { request: answer }), answer, ...limits };
  }
  if (type === "map" && key && value) return { type, key: key.shape, value: value.shape, ...limits };
  if (!SCALARS.includes(type)) throw new Error(`type ${type} of shape ${name} is unknown`);
  return {
    type: type as ScalarType,
    ...limits,
    ...(pattern !== undefined && { pattern }),
    ...(shape.enum && { enum: shape.enum }),
    ...(sensitive === true && { sensitive }),
  };
}

/** EC2 capitalises in requests what it writes small in answers. */
function createMember(
  own: string,
  { shape, locationName = own, queryName, idempotencyToken }: MemberDescription,
  protocol: "query" | "ec2",
): Member {
  const capital = locationName.charAt(0).toUpperCase() + locationName.slice(1);
  const request = queryName ?? (protocol === "ec2" ? capital : locationName);
  return {
    shape,
    ...(request !== own && { request }),
    ...(locationName !== own && { answer: locationName }),
    ...(idempotencyToken === true && { idempotencyToken }),
  };
}

function checkTraits(name: string, shape: ShapeDescription): void {
  const members = [shape, shape.member, shape.key, shape.value, ...Object.values(shape.members ?? {})];
  for (const described of members) {
    const trait = UNKNOWN_TRAITS.find((unknown) => described !== undefined && unknown in described);
    if (trait !== undefined) throw new Error(`trait ${trait} of shape ${name} is unknown`);
  }
}
