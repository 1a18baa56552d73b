/** The part of snowball-stemmers that is used here; the library ships no types. */
declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  interface Stemmers {
    newStemmer(this: void, language: "german" | "english"): Stemmer;
  }
  export const newStemmer: Stemmers["newStemmer"] | undefined;
  const stemmers: Stemmers;
  // biome-ignore lint/style/noDefaultExport: this is how the library looks from an ES module
  export default stemmers;
}
