/** The lists of a codebook, as differences of two versions are told by them. */
export const codebookSections = ["actors", "concepts", "scales", "conditions", "events"] as const;
export type CodebookSection = (typeof codebookSections)[number];
