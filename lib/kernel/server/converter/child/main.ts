import { loadLatin } from "./load-latin.js";
import { serveRequests } from "./serve-requests.js";
import { TYPESCRIPT } from "./typescript.js";

/** The converter's process: TypeScript, and nothing of what cells do. It ends when the kernel does. */
loadLatin(TYPESCRIPT);
serveRequests();
