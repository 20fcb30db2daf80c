/** Whose words a refusal uses: AWS's of today, or of 2023, when EC2 did not yet say who may not do what. */
export type Wording = (typeof WORDINGS)[number];

/** Every wording. */
export const WORDINGS = ["today", "2023"] as const;
