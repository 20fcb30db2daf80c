import { runInStock, writeStockOutcomes } from "./stock-outcomes.js";

/** `npm run record:stock`: records what becomes of the snippets in the stock kernel. */
await writeStockOutcomes(await runInStock());
