import type { ProfileFile, ProfileSettings } from "../profile.js";
import { mendTitle } from "./mend-title.js";
import { nameProfile, nameSection, type Values, type View } from "./view.js";
import { readViews, type Views } from "./views.js";

/**
 * Whether SDK and CLI both read a changed file, both see in the profile what was written, and see everything else as
 * before. With `null` for settings the profile was removed.
 */
export function isChangedOnly(
  before: string,
  after: string,
  file: ProfileFile,
  profile: string,
  settings: ProfileSettings | null,
): boolean {
  const section = nameProfile(profile);
  const isWritten = Object.values(settings ?? {}).some((value) => value !== null);
  const mended = isWritten ? mendTitle(before, file, profile) : before;
  const [old, mid, now] = [readViews(before, file), readViews(mended, file), readViews(after, file)];
  if (now.sdk.fault !== undefined || now.cli.fault !== undefined) return false;
  return (["sdk", "cli"] as const).every((client) => {
    const known = old[client].sections.get(section);
    if (known !== undefined && !isEqual(known, mid[client].sections.get(section))) return false;
    const expected =
      settings === null ? new Map<string, string>() : changeValues(mid, section, settings, client);
    return (
      isEqual(expected, now[client].sections.get(section)) &&
      isEqualBut(old[client], now[client], section, settings === null || mended !== before)
    );
  });
}

function changeValues(
  views: Views,
  section: string,
  settings: ProfileSettings,
  client: "sdk" | "cli",
): Values {
  // To Python a new section has the settings of DEFAULT as well.
  const isAdded = client === "cli" && Object.values(settings).some((value) => value !== null);
  const shared = isAdded ? views.cli.sections.get(nameSection("DEFAULT")) : undefined;
  const changed = new Map(views[client].sections.get(section) ?? shared);
  for (const [name, value] of Object.entries(settings)) {
    for (const key of [...changed.keys()]) {
      if (key === name || key.startsWith(`${name}.`)) changed.delete(key);
    }
    for (const key of findOtherNames(views, section, name)) changed.delete(key);
    if (value === null || value === undefined) continue;
    const nested = typeof value === "object" ? Object.entries(value) : [];
    const entries =
      nested.length > 0
        ? nested.map(([key, text]) => [`${name}.${key}`, String(text)] as const)
        : [[name, typeof value === "object" ? "" : String(value)] as const];
    for (const [key, text] of entries) if (text !== "" || client === "cli") changed.set(key, text);
  }
  return changed;
}

/** What the SDK calls a setting that the CLI knows by another name: `REGION = x`, `region: x = y`. */
function findOtherNames({ sdk, cli }: Views, section: string, name: string): readonly string[] {
  return cli.readings.flatMap((reading, at) =>
    reading.section === section && reading.kind === "setting" && reading.name === name
      ? (sdk.readings[at]?.name ?? [])
      : [],
  );
}

/** A title that was mended or removed takes its section from one name to another for who did not read it. */
function isEqualBut(old: View, now: View, section: string, isTitleChanged: boolean): boolean {
  const names = new Set([...old.sections.keys(), ...now.sections.keys()]);
  return [...names].every(
    (name) =>
      name === section ||
      (isTitleChanged && !name.startsWith("profile:")) ||
      isEqual(old.sections.get(name), now.sections.get(name)),
  );
}

function isEqual(one: Values = new Map(), other: Values = new Map()): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
