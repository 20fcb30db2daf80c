import { isIP } from "node:net";
import hosts from "./guard/hosts.cjs";

const NAME = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
/** Dots of every script that a name server would be asked with. */
const EMPTY_LABEL = /^[.。．｡]|[.。．｡]{2}/;

/** Why a host cannot be opened: it is AWS's, or no host; undefined when it can. `*.example.com` is all names below it. */
export function checkHost(text: string): "aws" | "malformed" | undefined {
  const named = text.replace(/^\*\./, "");
  const name = hosts.normalizeHost(named);
  if (hosts.isAws(name)) return "aws";
  const isAddress = isIP(name) !== 0 && !text.startsWith("*.");
  if (isAddress) return undefined;
  const isTop = text.startsWith("*.") && !name.includes(".");
  if (EMPTY_LABEL.test(named)) return "malformed";
  return !isTop && NAME.test(name) && !/\s/.test(text) && !/^[\d.]+$/.test(name) ? undefined : "malformed";
}
