/** Members of a request or answer, named as in AWS's service model; timestamps are `Date`, blobs `Uint8Array`. */
export type Members = { readonly [member: string]: unknown };
