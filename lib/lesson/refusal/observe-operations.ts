import { createRequire } from "node:module";
import { join } from "node:path";

interface Command {
  readonly constructor: { readonly name: string };
  /** The SDK's own description of the operation, whose third member is its name. */
  readonly schema?: readonly unknown[];
  /** The command that a command of `lib-dynamodb` is made of. */
  readonly clientCommand?: Command;
}

/** What all clients of a copy of the SDK inherit. */
export interface ClientPrototype {
  send(command: Command, ...rest: unknown[]): unknown;
}

/** A call that was sent: its operation, and the client that sent it. */
export interface ObservedCall {
  readonly operation: string;
  readonly client: object;
}

const operations = new WeakMap<object, string>();
const calls = new WeakMap<Promise<unknown>, ObservedCall>();
const observed = new WeakSet<ClientPrototype>();

/** The operation that failed with this error, e.g. `DescribeVpcs`; undefined when its call was not observed. */
export function findOperation(error: object): string | undefined {
  return operations.get(error);
}

/** The call whose answer this promise is, as `send` gave it; undefined for any other promise. */
export function findCall(answer: Promise<unknown>): ObservedCall | undefined {
  return calls.get(answer);
}

/**
 * Remembers for every later error which operation it answers: the SDK's errors do not say.
 * All clients inherit `send` from one class, so one method is wrapped, however many clients there are.
 * The SDK that cells in `folder` import and our own are usually one copy; when they are two, both are observed.
 */
export function observeOperations(folder = process.cwd()): void {
  const importers = [import.meta.url, join(folder, "cell.js")];
  for (const prototype of importers.map(findPrototype)) {
    if (prototype !== undefined) observeClients(prototype);
  }
}

function findPrototype(importer: string): ClientPrototype | undefined {
  try {
    const { STSClient } = createRequire(importer)("@aws-sdk/client-sts") as { STSClient: object };
    return Object.getPrototypeOf(STSClient).prototype as ClientPrototype;
  } catch {
    return undefined;
  }
}

/** The same for all clients that inherit from a prototype, however often it is asked for. */
export function observeClients(prototype: ClientPrototype): void {
  if (observed.has(prototype)) return;
  const { send } = prototype;
  observed.add(prototype);
  prototype.send = function (command, ...rest) {
    const answer = send.call(this, command, ...rest);
    if (!(answer instanceof Promise)) return answer;
    const observedAnswer = answer.catch((error) => remember(error, command));
    calls.set(observedAnswer, { operation: nameOperation(command), client: this });
    return observedAnswer;
  };
}

function nameOperation(command: Command): string {
  const { clientCommand, schema } = command;
  if (clientCommand !== undefined) return nameOperation(clientCommand);
  const named = schema?.[2];
  return typeof named === "string" ? named : command.constructor.name.replace(/Command$/, "");
}

/** The innermost call is the one that failed: an AssumeRole behind a profile, not the call that needed it. */
function remember(error: unknown, command: Command): never {
  if (typeof error === "object" && error !== null && !operations.has(error)) {
    operations.set(error, nameOperation(command));
  }
  throw error;
}
