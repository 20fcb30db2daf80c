export { CONSISTENCIES, type Consistency } from "../sandbox/replication/consistency.js";
