import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkAnswers,
  checkRefusals,
  currentWorld,
  END,
  limit,
  missing,
  run,
  type Step,
  TAGS,
  taken,
  useIamWorld,
} from "./iam-world.js";

const OIDC = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/idp.example.com/realm`;
const SAML = `arn:aws:iam::${ACCOUNT_ID}:saml-provider/corp`;
const CREATE_OIDC: Step = [
  "CreateOpenIDConnectProvider",
  {
    Url: "https://idp.example.com/realm",
    ClientIDList: ["app"],
    ThumbprintList: ["a".repeat(40)],
    Tags: TAGS,
  },
];
const metadata = (validUntil?: string) =>
  `<?xml version="1.0"?><md:EntityDescriptor entityID="https://idp.example.com"${
    validUntil === undefined ? "" : ` validUntil="${validUntil}"`
  }>${"<!-- padding -->".repeat(70)}</md:EntityDescriptor>`;
const CREATE_SAML: Step = [
  "CreateSAMLProvider",
  { Name: "corp", SAMLMetadataDocument: metadata("2030-01-01T00:00:00Z") },
];
const ofOidc = { OpenIDConnectProviderArn: OIDC };
const ofSaml = { SAMLProviderArn: SAML };

describe("IAM's operations on identity providers", () => {
  useIamWorld();

  checkAnswers([
    ["a new OpenID Connect provider", [CREATE_OIDC], () => ({ OpenIDConnectProviderArn: OIDC, Tags: TAGS })],
    [
      "an OpenID Connect provider",
      [CREATE_OIDC, ["GetOpenIDConnectProvider", ofOidc]],
      () => ({
        Url: "idp.example.com/realm",
        ClientIDList: ["app"],
        ThumbprintList: ["a".repeat(40)],
        CreateDate: CREATED,
        Tags: TAGS,
      }),
    ],
    [
      "the OpenID Connect providers",
      [CREATE_OIDC, ["ListOpenIDConnectProviders"]],
      () => ({ OpenIDConnectProviderList: [{ Arn: OIDC }] }),
    ],
    [
      "an OpenID Connect provider with other audiences and thumbprints",
      [
        CREATE_OIDC,
        ["AddClientIDToOpenIDConnectProvider", { ...ofOidc, ClientID: "web" }],
        ["AddClientIDToOpenIDConnectProvider", { ...ofOidc, ClientID: "web" }],
        ["RemoveClientIDFromOpenIDConnectProvider", { ...ofOidc, ClientID: "app" }],
        ["UpdateOpenIDConnectProviderThumbprint", { ...ofOidc, ThumbprintList: ["b".repeat(40)] }],
        ["UntagOpenIDConnectProvider", { ...ofOidc, TagKeys: ["a", "b"] }],
        ["GetOpenIDConnectProvider", ofOidc],
      ],
      () => ({
        Url: "idp.example.com/realm",
        ClientIDList: ["web"],
        ThumbprintList: ["b".repeat(40)],
        CreateDate: CREATED,
        Tags: [],
      }),
    ],
    [
      "an OpenID Connect provider's tags",
      [
        CREATE_OIDC,
        ["TagOpenIDConnectProvider", { ...ofOidc, Tags: [{ Key: "c", Value: "3" }] }],
        ["ListOpenIDConnectProviderTags", ofOidc],
      ],
      () => ({ Tags: [TAGS[1], TAGS[0], { Key: "c", Value: "3" }], ...END }),
    ],
    [
      "no OpenID Connect provider that was deleted",
      [CREATE_OIDC, ["DeleteOpenIDConnectProvider", ofOidc], ["ListOpenIDConnectProviders"]],
      () => ({ OpenIDConnectProviderList: [] }),
    ],
    ["a new SAML provider", [CREATE_SAML], () => ({ SAMLProviderArn: SAML })],
    [
      "the SAML providers",
      [CREATE_SAML, ["ListSAMLProviders"]],
      () => ({
        SAMLProviderList: [{ Arn: SAML, ValidUntil: new Date("2030-01-01T00:00:00Z"), CreateDate: CREATED }],
      }),
    ],
    [
      "a SAML provider with other metadata and tags",
      [
        CREATE_SAML,
        ["UpdateSAMLProvider", { ...ofSaml, SAMLMetadataDocument: metadata("2031-01-01T00:00:00Z") }],
        ["TagSAMLProvider", { ...ofSaml, Tags: TAGS }],
        ["UntagSAMLProvider", { ...ofSaml, TagKeys: ["a"] }],
        ["GetSAMLProvider", ofSaml],
      ],
      () => ({
        SAMLProviderUUID: currentWorld().account.samlProviders.get(SAML)?.uuid,
        SAMLMetadataDocument: metadata("2031-01-01T00:00:00Z"),
        CreateDate: CREATED,
        ValidUntil: new Date("2031-01-01T00:00:00Z"),
        Tags: [TAGS[0]],
      }),
    ],
    [
      "a SAML provider's tags",
      [CREATE_SAML, ["TagSAMLProvider", { ...ofSaml, Tags: TAGS }], ["ListSAMLProviderTags", ofSaml]],
      () => ({ Tags: [TAGS[1], TAGS[0]], ...END }),
    ],
    [
      "no SAML provider that was deleted",
      [CREATE_SAML, ["DeleteSAMLProvider", ofSaml], ["ListSAMLProviders"]],
      () => ({ SAMLProviderList: [] }),
    ],
  ]);

  it("give SAML metadata without an end a hundred years", async () => {
    await run("CreateSAMLProvider", { Name: "corp", SAMLMetadataDocument: metadata() });
    assert.equal(
      new Date(currentWorld().account.samlProviders.get(SAML)?.validUntil ?? 0).getFullYear(),
      2126,
    );
  });

  checkRefusals([
    [
      "a provider that does not speak TLS",
      [["CreateOpenIDConnectProvider", { Url: "http://idp.example.com" }]],
      ["ValidationError", 400, "Invalid Open ID Connect Provider URL"],
    ],
    [
      "a provider twice",
      [CREATE_OIDC, CREATE_OIDC],
      taken("Provider with url https://idp.example.com/realm already exists."),
    ],
    [
      "a hundred and one audiences",
      [
        [
          "CreateOpenIDConnectProvider",
          { Url: "https://a.example", ClientIDList: Array.from({ length: 101 }, (_, index) => `c${index}`) },
        ],
      ],
      limit("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100"),
    ],
    [
      "six thumbprints",
      [
        [
          "CreateOpenIDConnectProvider",
          { Url: "https://a.example", ThumbprintList: Array(6).fill("a".repeat(40)) },
        ],
      ],
      ["InvalidInput", 400, "Thumbprint list must contain fewer than 5 entries."],
    ],
    ...(
      ["GetOpenIDConnectProvider", "DeleteOpenIDConnectProvider", "ListOpenIDConnectProviderTags"] as const
    ).map(
      (name) =>
        [
          `an OpenID Connect provider that does not exist to ${name}`,
          [[name, ofOidc]],
          missing(`OpenIDConnect Provider not found for arn ${OIDC}`),
        ] as const,
    ),
    ...(["GetSAMLProvider", "DeleteSAMLProvider", "ListSAMLProviderTags"] as const).map(
      (name) =>
        [
          `a SAML provider that does not exist to ${name}`,
          [[name, ofSaml]],
          missing(`Manifest not found for arn ${SAML}`),
        ] as const,
    ),
    [
      "metadata that is none",
      [["CreateSAMLProvider", { Name: "corp", SAMLMetadataDocument: "x".repeat(1000) }]],
      ["InvalidInput", 400, "Could not parse metadata"],
    ],
  ]);
});
