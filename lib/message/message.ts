import { readFileSync } from "node:fs";
import { CATALOGUES } from "./catalogues.js";

type Translated = keyof typeof CATALOGUES;

/** Languages a message can be shown in. English is the source; Japanese is the default. */
export type Language = Translated | "en";

/** All of them. */
export const LANGUAGES: readonly Language[] = [...(Object.keys(CATALOGUES) as Translated[]), "en"];

/** What fills the `{name}` places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

let language: Language | undefined;
const catalogues = new Map<Translated, Readonly<Record<string, string>>>();

/** Chooses the language of every later message; without it the environment decides (see `readLanguage`). */
export function setLanguage(chosen: Language): void {
  language = chosen;
}

/**
 * The language the environment asks for: `SEIGO_LANG`, then `LC_ALL`, `LC_MESSAGES` and `LANG`.
 * A locale that names none of our languages stays Japanese; so do `C`, `POSIX` and nothing at all.
 */
export function readLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env["SEIGO_LANG"] || env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  const named = /^[a-z]+/i.exec(locale)?.[0].toLowerCase();
  return LANGUAGES.find((known) => known === named) ?? "ja";
}

/**
 * Shows an English text in the reader's language, gettext fashion: the English text is the key of
 * `ja/messages.json` and of every other catalogue. A text without a translation is shown in English; a test finds it.
 */
export function message(text: string, values: MessageValues = {}): string {
  language ??= readLanguage();
  const template = language === "en" ? text : (readCatalogue(language)[text] ?? text);
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

function readCatalogue(name: Translated): Readonly<Record<string, string>> {
  const known = catalogues.get(name);
  if (known !== undefined) return known;
  const catalogue = JSON.parse(readFileSync(CATALOGUES[name], "utf8")) as Readonly<Record<string, string>>;
  catalogues.set(name, catalogue);
  return catalogue;
}
