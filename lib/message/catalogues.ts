/**
 * Where each language has its messages, by the name that its locales begin with: English text → translation. One more
 * language is a file and a row here. English is what the code has, and needs neither.
 */
export const CATALOGUES = {
  ja: new URL("../../../ja/messages.json", import.meta.url),
} as const;
