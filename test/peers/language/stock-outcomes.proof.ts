import { deepEqual } from "node:assert/strict";
import { readStockOutcomes, runInStock } from "./stock-outcomes.js";

describe("what is recorded of the stock kernel", () => {
  it("is what it does", async () => deepEqual(await runInStock(), await readStockOutcomes()));
});
