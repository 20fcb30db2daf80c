import type { Table } from "../../../../lib/sandbox/store/table.js";

/** A topic. */
export interface Topic {
  readonly topicArn: string;
}

/** What SNS keeps in an account. */
export interface SnsTables {
  /** By ARN. */
  readonly topics: Table<Topic>;
}

/** Tables in which nothing is yet. */
export function createTables(): SnsTables {
  return { topics: new Map() };
}

/** The topics of an account that SNS has a part in. */
export function findTopics(account: object): Table<Topic> {
  return (account as SnsTables).topics;
}
