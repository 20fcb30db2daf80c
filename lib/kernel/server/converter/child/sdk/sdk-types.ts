import { ALL_COMMANDS } from "./kept-file.js";
import { type NarrowPackage, NotUnderstood, narrowPackage } from "./narrow-package.js";
import { readWantedNames } from "./read-wanted-names.js";

/** The declarations of the AWS SDK's clients, of which a lesson needs a hundredth. */
export interface SdkTypes {
  /** Notes what a text that is compiled imports. */
  note(text: string): void;
  /** The text of a file without what nobody has asked for; undefined for a file that is to be read as it is. */
  read(path: string): string | undefined;
  /** The files that would be read as another text by now, each told once. */
  takeChanged(): readonly string[];
  /** Whether `takeChanged` has something to tell. */
  isBehind(): boolean;
  /** Whether something was left out of what was read. */
  isNarrow(): boolean;
  /** Leaves nothing out from now on. */
  widen(): void;
  /** Lets go of what is only needed while files are read; it is made anew when that is so again. */
  rest(): void;
}

const FILE = /^(.*\/node_modules\/(@aws-sdk\/client-[^/]+)\/dist-types\/)(?!ts3\.4\/).*\.d\.ts$/;

/** `readText` gives the text of a file without comments; undefined when it is not there. */
export function createSdkTypes(readText: (path: string) => string | undefined): SdkTypes {
  const wanted = new Map<string, Set<string> | "all">();
  /** By the folder of the index; undefined for those that are read as they are. */
  const packages = new Map<string, NarrowPackage | undefined>();
  const served = new Map<string, string>();
  /** What was kept of packages that were let go of: to want it too changes nothing. */
  const kept = new Map<string, ReadonlySet<string>>();
  let isNew = false;

  const find = (folder: string, sdk: string): NarrowPackage | undefined => {
    const names = wanted.get(sdk) ?? "all";
    const isWhole = names === "all" || (packages.has(folder) && packages.get(folder) === undefined);
    const narrow = isWhole ? undefined : narrowTo(folder, names);
    packages.set(folder, narrow);
    return narrow;
  };

  const narrowTo = (folder: string, names: ReadonlySet<string>): NarrowPackage | undefined => {
    try {
      const narrow = packages.get(folder) ?? narrowPackage(`${folder}index.d.ts`, readText);
      // The compiler tells what is like a name that is not there, and what a union is of that is named.
      return [...names].every((name) => !ALL_COMMANDS.test(name) && narrow.want(name)) ? narrow : undefined;
    } catch (failure) {
      if (failure instanceof NotUnderstood) return undefined;
      throw failure;
    }
  };

  const read = (path: string): string | undefined => {
    const [, folder, sdk] = FILE.exec(path) ?? [];
    return folder === undefined || sdk === undefined ? undefined : find(folder, sdk)?.read(path);
  };

  const findChanged = (): readonly string[] => {
    if (!isNew) return [];
    const changed = [...served].filter(([path, text]) => read(path) !== text).map(([path]) => path);
    isNew = changed.length > 0;
    return changed;
  };

  return {
    note(text) {
      for (const { sdk, names } of readWantedNames(text)) {
        const known = wanted.get(sdk);
        if (known === "all") continue;
        isNew ||= names === "all" || names.some((name) => !known?.has(name) && !kept.get(sdk)?.has(name));
        wanted.set(sdk, names === "all" ? names : new Set([...(known ?? []), ...names]));
      }
    },
    read(path) {
      const text = read(path);
      if (text !== undefined) served.set(path, text);
      return text;
    },
    takeChanged() {
      const changed = findChanged();
      for (const path of changed) served.delete(path);
      return changed;
    },
    isBehind: () => findChanged().length > 0,
    isNarrow: () => served.size > 0,
    widen() {
      for (const sdk of wanted.keys()) wanted.set(sdk, "all");
      isNew = true;
    },
    rest() {
      for (const [folder, narrow] of packages) {
        if (narrow === undefined) continue;
        packages.delete(folder);
        // Joined and split: a name that is cut out of a file would keep the file's text.
        const [, , sdk = ""] = FILE.exec(`${folder}index.d.ts`) ?? [];
        kept.set(sdk, new Set(narrow.listNames().join("\n").split("\n")));
      }
    },
  };
}
