import { forgetFiles } from "../installed-files.js";
import type { FileWatch } from "../watch-files.js";
import type { SdkTypes } from "./sdk-types.js";

/** Asks the compiler until it has seen all that it imports of the SDK: what local files import shows on the way. */
export function keepUp<T>(sdk: SdkTypes, watch: FileWatch, ask: () => T): T {
  for (;;) {
    const changed = sdk.takeChanged();
    if (changed.length > 0) {
      forgetFiles(changed);
      watch.tell(changed);
    }
    const answer = ask();
    if (sdk.isBehind()) continue;
    sdk.rest();
    return answer;
  }
}
