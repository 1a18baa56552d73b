/** The part of snowball-stemmers that is used here; the library ships no types. */
declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  interface Stemmers {
    newStemmer(language: "german" | "english"): Stemmer;
  }
  export const newStemmer: Stemmers["newStemmer"] | undefined;
  const stemmers: Stemmers;
  export default stemmers;
}
