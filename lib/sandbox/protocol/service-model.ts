/** What a service's interface is: its operations, and the shapes of their members. */
export interface ServiceModel {
  /** As the interface is called, e.g. `iam`. */
  readonly service: string;
  /** As in the parameter `Version`. */
  readonly version: string;
  /** IAM and STS speak `query`, EC2 its own dialect of it. */
  readonly protocol: "query" | "ec2";
  readonly xmlNamespace: string;
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** One operation. Input and output are names of structures; an operation may have neither. */
export interface OperationModel {
  readonly name: string;
  readonly model: ServiceModel;
  readonly input?: string;
  readonly output?: string;
  /** The element around the members of an answer. */
  readonly resultWrapper?: string;
}

/** The kind of a value and what it must satisfy. */
export type Shape = StructureShape | ListShape | MapShape | ScalarShape;

/** A value with named members, in the order in which AWS writes them. */
export interface StructureShape {
  readonly type: "structure";
  readonly members: Readonly<Record<string, Member>>;
  readonly required?: readonly string[];
}

/** One member of a structure. */
export interface Member {
  readonly shape: string;
  /** Its name in requests, when that is not the member's own. */
  readonly request?: string;
  /** Its name in answers, when that is not the member's own. */
  readonly answer?: string;
  /** Clients make this one up so that a repeated request is not carried out twice. */
  readonly idempotencyToken?: true;
}

/** Values in a row. */
export interface ListShape extends Limits {
  readonly type: "list";
  readonly item: string;
  /** What stands between the list's name and the number in requests; without it, nothing does. */
  readonly request?: string;
  /** The element around each item in answers. */
  readonly answer: string;
}

/** Values by key. */
export interface MapShape extends Limits {
  readonly type: "map";
  readonly key: string;
  readonly value: string;
}

/** A single value. */
export interface ScalarShape extends Limits {
  readonly type: ScalarType;
  /** A Java regular expression for the whole text. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: true;
}

/** The kinds of single values. */
export type ScalarType =
  | "string"
  | "boolean"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "timestamp"
  | "blob";

/** Bounds of a length, a number of items, or a number. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
}
