import { serveRequests } from "./serve-requests.js";

/** The converter's process: TypeScript, and nothing of what cells do. It ends when the kernel does. */
serveRequests();
