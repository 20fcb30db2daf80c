import type { Members } from "../protocol/members.js";

/** What putting condition keys together has to know of the service that is called. */
export interface KeyedService {
  /** The region of a service that has one only. */
  readonly globalRegion?: string;
  /** Members of its inputs that are condition keys too, with the key of each. */
  readonly memberKeys?: Readonly<Record<string, string>>;
  /** Further keys that only requests to this service have. */
  findKeys?(facts: {
    readonly input: Members;
    readonly region: string;
  }): Readonly<Record<string, string | readonly string[]>>;
}
