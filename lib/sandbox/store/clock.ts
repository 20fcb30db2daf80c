/** The local account's one clock. */
export interface Clock {
  now(): Date;
}
