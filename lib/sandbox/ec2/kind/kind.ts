import type { ResourceType } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import type { Ec2Resource } from "../row/ec2-resource.js";

/** How an id that names nothing is refused. */
interface MissingWords {
  readonly code: string;
  readonly describe: (id: string) => string;
  /** Where a refusal names all that are missing. */
  readonly describeAll?: (ids: string) => string;
}

/** How an id that cannot be one is refused. */
export interface MalformedWords {
  readonly code: string;
  readonly describe: (id: string) => string;
}

/** What an inventory shows of a row, undefined for what is no part of it; or with what the rows are shown. */
type Listing<Row> =
  | ((row: Row, account: AccountState) => object | undefined)
  | { readonly shownWith: string };

/** What is known of one kind of EC2's resources. There is no column that a kind may leave out. */
export interface Kind<Row extends Ec2Resource> {
  /** How its ids begin, up to the dash. */
  readonly prefix: string;
  /** What it is called in ARNs, in tag specifications and in the Service Authorization Reference. */
  readonly type: ResourceType;
  readonly id: (row: Row) => string;
  /** What stands for it in its ARN, where that is not its id. */
  readonly nameInArn: "id" | ((row: Row) => string);
  readonly missing: MissingWords;
  /** Undefined where AWS says of such an id as well that it names nothing. */
  readonly malformed: MalformedWords | undefined;
  /** The condition keys that only it has. */
  readonly conditionKeys: (row: Row, account: AccountState) => Readonly<Record<string, string>>;
  /** As the operation that describes the kind answers it. */
  readonly format: (account: AccountState, row: Row) => object;
  readonly inventory: Listing<Row>;
}
