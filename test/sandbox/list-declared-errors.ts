/** An error as the AWS SDK has it from a service's model. */
type ErrorSchema = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: { readonly awsQueryError?: readonly [code: string, status: number]; readonly httpError?: number },
];

/** HTTP status of every error that a service's model declares, by its code: `sdk` is all that the client exports. */
export function listDeclaredErrors(sdk: object): Readonly<Record<string, number>> {
  const schemas = Object.entries(sdk).filter(([name]) => name.endsWith("Exception$"));
  return Object.fromEntries(
    schemas.map(([, schema]) => {
      const [, , name, { awsQueryError, httpError = 400 }] = schema as ErrorSchema;
      return awsQueryError ?? [name, httpError];
    }),
  );
}
