import type { AuthorizedService } from "../authorization/authorized-service.js";
import type { SignedService } from "../identity/signed-service.js";
import type { RefuseViolations } from "../protocol/check-constraints.js";
import type { ServiceModel } from "../protocol/service-model.js";
import type { ReplicatedService } from "../replication/delay.js";
import type { AccountState } from "../store/account-state.js";
import type { PublicKey } from "../store/identity-provider.js";
import type { OperationCall, Operations, UnsignedOperation } from "./operation.js";

/** ARN → what exists there. What use leaves behind (dates of last use, sessions) is not part of it, nor any secret. */
export type AccountInventory = Readonly<Record<string, unknown>>;

/**
 * A service of the local AWS. One folder implements it and one line of `services.ts` adds it; nothing else names it.
 * What each step of a request has to know of it stands where the step is; `Tables` is what it keeps in an account.
 */
export interface Service<Tables extends object = object>
  extends SignedService,
    AuthorizedService,
    ReplicatedService {
  /** As in the signature's scope, before the colon of its actions, and in botocore's data: `iam`. */
  readonly name: string;
  /** As in the parameter `Version`. */
  readonly version: string;
  /** The code of what must not happen. */
  readonly failureCode: string;
  /** What is carried out, by the name of the operation. What the model has besides is authorized only. */
  readonly operations: Operations;
  /** Operations that nobody signs. */
  readonly unsignedOperations?: Readonly<Record<string, UnsignedOperation<never>>>;
  /** Throws the refusal of an input that the model does not allow. */
  readonly refuseViolations: RefuseViolations;
  /** What AWS describes of the service: protocol, operations, shapes. Read when it is first asked for. */
  readModel(): ServiceModel;
  /** Throws what stands between a call that may be carried out and its operation, e.g. a dry run. */
  checkCall?(call: OperationCall): void;
  /** The empty tables that it keeps in every account. */
  createTables(): Tables;
  /** Tables of which its inventory shows nothing, and why. */
  readonly unlistedTables: Readonly<Partial<Record<keyof Tables, string>>>;
  /** What it has in an account: what its tables hold, without secrets. */
  createInventory(account: AccountState): AccountInventory;
  /** Takes the public keys with which an OpenID Connect provider signs. Throws for one that is not there. */
  supplyKeySet?(account: AccountState, providerArn: string, keys: readonly PublicKey[]): void;
}
