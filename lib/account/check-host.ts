import { isIP } from "node:net";
import hosts from "./guard/hosts.cjs";

const NAME = /^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/;

/** Why a host cannot be opened: it is AWS's, or no host; undefined when it can. `*.example.com` is all names below it. */
export function checkHost(text: string): "aws" | "malformed" | undefined {
  const name = hosts.normalizeHost(text.replace(/^\*\./, ""));
  if (hosts.isAws(name)) return "aws";
  const isAddress = isIP(name) !== 0 && !text.startsWith("*.");
  if (isAddress) return undefined;
  const isTop = text.startsWith("*.") && !name.includes(".");
  return !isTop && NAME.test(name) && !/\s/.test(text) && !/^[\d.]+$/.test(name) ? undefined : "malformed";
}
