/**
 * Reads the lines below a coded text: one statement a line, one actor a line.
 *
 * A row is a list of words in any order after its number and mode: `3a direct demand - negated 0.6 in=2
 * by=soon at=before:2031-03-01..2031-03-02 @Holm "the toll"`. What is not said takes its default: medium
 * speech, act assert, stated, not negated, core.
 */
import { actorKinds, acts, certainties, media } from "@parley/core";
import { deadlineWords } from "./deadline-windows.js";
import { type CodedActor, MarkupError, modeOfWord, openMedia, type Row, type TimeWords } from "./markup.js";

export const levelOf = { stated: 0.8, hedged: 0.4, hypothetical: 0.2 } as const;
export const polarityOf = { "+": "support", "-": "oppose", "=": "neutral" } as const;

export function parseRow(line: string, id: string, date: string): Row {
  const towards = /"([^"]+)"\s*$/.exec(line);
  const words = (towards === null ? line : line.slice(0, towards.index)).trim().split(/\s+/);
  const bad = (word: string): never => {
    throw new MarkupError(id, `row "${line}": unknown word "${word}"`);
  };
  const number = /^(\d+)([a-z]?)$/.exec(words[0] ?? "");
  const mode = modeOfWord[words[1] ?? ""];
  if (number === null || mode === undefined) return bad(words.slice(0, 2).join(" "));
  const row = {
    utterance: Number(number[1]),
    letter: number[2] ?? "",
    mode,
    medium: (mode === "writer" ? "writing" : "speech") as Row["medium"],
    openMedium: null as string | null,
    act: "assert" as Row["act"],
    polarity: null as Row["polarity"],
    towards: towards?.[1] ?? null,
    negated: false,
    certainty: "stated" as Row["certainty"],
    level: null as number | null,
    nestedIn: null as number | null,
    deadline: null as Row["deadline"],
    time: null as Row["time"],
    actor: null as string | null,
    core: true,
  };
  for (const word of words.slice(2)) {
    const [key = "", value = ""] = word.split("=", 2);
    if (isOneOf(media, word)) row.medium = word;
    else if (isOneOf(openMedia, word)) {
      row.medium = null;
      row.openMedium = word.toUpperCase();
    } else if (isOneOf(acts, word)) row.act = word;
    else if (isOneOf(certainties, word)) row.certainty = word;
    else if (word === "+" || word === "-" || word === "=") row.polarity = polarityOf[word];
    else if (word === "negated") row.negated = true;
    else if (word === "fringe") row.core = false;
    else if (/^@\p{L}[\p{L}\p{N}-]*$/u.test(word)) row.actor = word.slice(1);
    else if (/^(?:0\.\d+|1)$/.test(word)) row.level = Number(word);
    else if (key === "in" && /^\d+$/.test(value)) row.nestedIn = Number(value);
    else if (key === "by") row.deadline = deadlineWords(value, date) ?? bad(word);
    else if (key === "at") row.time = timeWords(value) ?? bad(word);
    else bad(word);
  }
  return { ...row, level: row.level ?? levelOf[row.certainty] };
}

/** `before:2031-03-01..2031-03-02`, or the relation alone when the calendar cannot say when. */
function timeWords(value: string): TimeWords | null {
  const match = /^(before|at|after)(?::(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?)?$/.exec(value);
  if (match === null) return null;
  const [, relation, from, to] = match;
  return {
    relation: relation as TimeWords["relation"],
    from: from ?? null,
    to: to ?? from ?? null,
  };
}

/** `Holm: Carla Holm | person | Housing Minister | Germany, Cabinet | metonymic`. */
export function parseActor(line: string, id: string): [key: string, actor: CodedActor] {
  const match = /^(\p{L}[\p{L}\p{N}-]*):\s*(.+)$/u.exec(line);
  const fields = (match?.[2] ?? "").split("|").map((field) => field.trim());
  const [canonical = "", kind = "", office = "", memberOf = "", flags = ""] = fields;
  if (match === null || canonical === "" || !isOneOf(actorKinds, kind) || fields.length > 5) {
    throw new MarkupError(id, `actor "${line}"`);
  }
  const members = /(?:^| )members=(.+)$/.exec(flags);
  const known = flags
    .slice(0, members?.index)
    .split(" ")
    .filter((flag) => flag !== "");
  const odd = known.find((flag) => flag !== "unnamed" && flag !== "metonymic");
  if (odd !== undefined) throw new MarkupError(id, `actor "${line}": unknown word "${odd}"`);
  return [
    match[1] ?? "",
    {
      canonical,
      kind,
      office: office === "" || office === "-" ? null : office,
      memberOf: listOf(memberOf),
      members: listOf(members?.[1] ?? ""),
      unnamed: known.includes("unnamed"),
      metonymic: known.includes("metonymic"),
    },
  ];
}

function listOf(field: string): string[] {
  return field
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "-");
}

function isOneOf<T extends string>(list: readonly T[], word: string): word is T {
  return (list as readonly string[]).includes(word);
}
