import type { World } from "../world/world.js";

/**
 * Who may use a route.
 *
 * - `control`: whoever has the control token, which only the controlling side knows.
 * - `account`: that side too, and whoever signs the request with a key of the account, about that account.
 * - `wait`: whoever has the token for waiting, which can do nothing but let time pass.
 */
export type Access = "control" | "account" | "wait";

/** A request to the control interface. */
export interface ControlCall {
  readonly world: World;
  /** The parts of the path that the route leaves open, by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body's JSON object; empty when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The only account that may be told about; undefined for the controlling side. */
  readonly ownAccountId?: string;
}

/** One address of the control interface: `GET /accounts/{accountId}`, and what answers it with JSON. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** Below `/_seigo`. */
  readonly path: string;
  readonly access: Access;
  answer(call: ControlCall): unknown;
}
