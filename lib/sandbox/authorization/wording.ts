/** Whose words a refusal uses: AWS's of today, or of 2023, when EC2 did not yet say who may not do what. */
export type Wording = "today" | "2023";
