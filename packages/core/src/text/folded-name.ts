/**
 * Names without what writers differ in. `foldedName` takes away capitals, accents and punctuation;
 * `nameSkeleton` also what transliterations differ in: Selenskyj, Zelensky, Zelenskyy and Зеленський become
 * the same. Letters of the Russian, Ukrainian, Bulgarian, Serbian and Greek alphabets are read.
 *
 * The skeleton is coarse on purpose: it finds candidates for a person to judge, it decides nothing.
 */

/** Letters that decompose to nothing of ours. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Without capitals, accents, punctuation and double spaces; Latin letters outside of ASCII by their nearest. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  ђ: "dj",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  й: "i",
  ј: "i",
  к: "k",
  л: "l",
  љ: "l",
  м: "m",
  н: "n",
  њ: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  џ: "dz",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "ks",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "i",
  φ: "f",
  χ: "h",
  ψ: "ps",
  ω: "o",
};

/** What spellings of one sound become, in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shtch|shch|szcz/g, "C"],
  [/tsch|tch|cz|(?<!s)ch/g, "C"],
  [/sch|sh|zh|sz/g, "S"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/tz|ts|z|c(?=[eiy])/g, "s"],
  [/ck|q|c/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/(?<=[oe])ff?\b/g, "v"],
  [/[yj]/g, "i"],
  [/ou|oo/g, "u"],
  [/([aou])e/g, "$1"],
  [/ie|ee/g, "i"],
  [/(?<=\p{L})h/gu, ""],
  [/S/g, "s"],
  [/(.)\1+/g, "$1"],
];

/** What different transliterations of a name have in common. */
export function nameSkeleton(name: string): string {
  // Decomposed, й would be и with a breve, which is another letter here.
  const latin = name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ου", "u")
    .replace(
      /[\u0370-\u03ff\u0400-\u04ff]/gu,
      (letter) => LETTERS[letter] ?? LETTERS[letter.normalize("NFD").charAt(0)] ?? letter,
    );
  let skeleton = foldedName(latin);
  for (const [spelling, sound] of SOUNDS) skeleton = skeleton.replace(spelling, sound);
  return skeleton;
}
