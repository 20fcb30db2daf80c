import { readFileSync } from "node:fs";

/** Languages a message can be shown in. English is the source; Japanese is the default. */
export type Language = "ja" | "en";

/** What fills the `{name}` places of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

let language: Language | undefined;
let catalogue: Readonly<Record<string, string>> | undefined;

/** Chooses the language of every later message; without it the environment decides (see `readLanguage`). */
export function setLanguage(chosen: Language): void {
  language = chosen;
}

/**
 * The language the environment asks for: `SEIGO_LANG`, then `LC_ALL`, `LC_MESSAGES` and `LANG`.
 * Only a locale that names English gives English; `C`, `POSIX` and nothing at all stay Japanese.
 */
export function readLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env["SEIGO_LANG"] || env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^en([_.@-]|$)/i.test(locale) ? "en" : "ja";
}

/**
 * Shows an English text in the reader's language, gettext fashion: the English text is the key of
 * `ja/messages.json`. A text without a translation is shown in English; a test finds it.
 */
export function message(text: string, values: MessageValues = {}): string {
  language ??= readLanguage();
  const template = language === "ja" ? (readCatalogue()[text] ?? text) : text;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

function readCatalogue(): Readonly<Record<string, string>> {
  catalogue ??= JSON.parse(
    readFileSync(new URL("../../../ja/messages.json", import.meta.url), "utf8"),
  ) as Record<string, string>;
  return catalogue;
}
