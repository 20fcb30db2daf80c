import { startupSnapshot } from "node:v8";
import { createCellConverter } from "./create-cell-converter.js";
import { serveRequests } from "./serve-requests.js";

/** What lessons import: read when the snapshot is made, so that no run reads it again. */
const PACKAGES = ["@aws-sdk/client-ec2", "@aws-sdk/client-iam", "@aws-sdk/client-sts", "seigo"];

/** Runs when a start-up snapshot of the converter is made; a process that starts from it serves requests. */
const imports = PACKAGES.map((name, index) => `import * as p${index} from ${JSON.stringify(name)};`);
const cells = createCellConverter();
cells.convert("", [...imports, "const bound = 1; bound"].join("\n"));
cells.close();
startupSnapshot.setDeserializeMainFunction(serveRequests);
