import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import type ts from "typescript";
import { isInstalled } from "./installed-files.js";
import { readLayout } from "./layout/lay-out-files.js";

/** The names in a folder of an installed package, by what they are; links are looked at each time. */
type Listing = ReadonlyMap<string, "file" | "folder" | "other">;

const listings = new Map<string, Listing>();

/**
 * Lets TypeScript see what is in installed packages by one look at each folder: it asks for thousands of files,
 * most of which are not there. tslab's own package, which it shows in another place, is left to it.
 */
export function listFolders(system: ts.System): void {
  const { fileExists, directoryExists } = system;
  const find = (path: string): "file" | "folder" | "other" | "none" => {
    if (!isInstalled(path) || path.includes("/node_modules/tslab")) return "other";
    const folder = dirname(path);
    if (isInstalled(folder) && find(folder) === "none") return "none";
    return readListing(folder).get(basename(path)) ?? "none";
  };
  system.fileExists = (path) => {
    const found = find(path);
    return found === "other" ? fileExists.call(system, path) : found === "file";
  };
  system.directoryExists = (path) => {
    const found = find(path);
    return found === "other" ? directoryExists.call(system, path) : found === "folder";
  };
}

/** Forgets what it has seen. */
export function forgetListings(): void {
  listings.clear();
}

function readListing(folder: string): Listing {
  const known = listings.get(folder);
  if (known !== undefined) return known;
  const listing = new Map<string, "file" | "folder" | "other">();
  for (const place of readLayout().locateAll(folder)) {
    try {
      for (const entry of readdirSync(place, { withFileTypes: true })) {
        if (listing.has(entry.name)) continue;
        listing.set(entry.name, entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other");
      }
    } catch {
      // It is not there.
    }
  }
  listings.set(folder, listing);
  return listing;
}
