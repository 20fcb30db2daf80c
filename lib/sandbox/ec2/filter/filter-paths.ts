/**
 * Names of filters, and where in an answer their values are: names of members with a dot between, through lists.
 * Null is for what AWS's answers do not show, or what nothing of the local account has: nothing passes it.
 */
export type FilterPaths = Readonly<Record<string, string | null>>;

/** The filters that everything with tags has; where `tag-key` finds keys, `tag:KEY` finds tags. */
export const TAG_PATHS: FilterPaths = { "tag-key": "Tags.Key" };
