/** Is a word written with a capital or small? Marks and digits are neither. */
import { wordTest } from "./word-test.js";

export const startsCapital = wordTest((_, text) => /^\p{Lu}/u.test(text));
export const startsSmall = wordTest((_, text) => /^\p{Ll}/u.test(text));
