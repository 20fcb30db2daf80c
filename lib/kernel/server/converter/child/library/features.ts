import { ARRAYS } from "./arrays.js";
import { BUFFERS } from "./buffers.js";
import { COLLECTIONS } from "./collections.js";
import { DISPOSAL } from "./disposal.js";
import type { Feature } from "./feature.js";
import { ITERATORS } from "./iterators.js";
import { LANGUAGES } from "./languages.js";
import { OTHERS } from "./others.js";

/** All that the library of the language has gained since TypeScript 5.0.4, by what it is about. */
export const FEATURES: readonly Feature[] = [
  ...ARRAYS,
  ...BUFFERS,
  ...COLLECTIONS,
  ...DISPOSAL,
  ...ITERATORS,
  ...LANGUAGES,
  ...OTHERS,
];
