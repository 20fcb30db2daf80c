import assert from "node:assert/strict";
import { findServices, readRows } from "../../../lib/sandbox/service/generate-operations.js";
import { formatFileName } from "../../../scripts/new-operation/format-file-name.js";

describe("formatFileName()", () => {
  const rows: readonly (readonly [name: string, file: string])[] = [
    ["GetSSHPublicKey", "get-ssh-public-key"],
    ["AddClientIDToOpenIDConnectProvider", "add-client-id-to-open-id-connect-provider"],
    ["AssignIpv6Addresses", "assign-ipv6-addresses"],
    ["AssumeRoleWithSAML", "assume-role-with-saml"],
  ];
  for (const [name, file] of rows) it(`is ${file}`, () => assert.equal(formatFileName(name), file));

  it("gives every operation's file the name that it has", async () => {
    for (const service of await findServices()) {
      const rows = [...(await readRows(service))].filter(([, { member }]) => member === undefined);
      assert.ok(rows.length > 0);
      assert.deepEqual(
        rows.map(([name]) => `operation/${formatFileName(name)}`),
        rows.map(([, { file }]) => file),
      );
    }
  });
});
