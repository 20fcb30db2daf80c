import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** How a help fits into a screen when full-width characters take two places and no spaces stand between words. */
export const helpLayout = {
  displayWidth: (text: string): number => stringWidth(text),
  boxWrap: (text: string, width: number): string => wrapAnsi(text, width, { hard: true }),
};
