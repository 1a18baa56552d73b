/** The dispatches of the fixture record, written for the tests: set in 2031, every person and quotation invented. */
import type { StatementView } from "@parley/core";

export interface Written {
  /** One text per span; several for split parts. */
  readonly q: string | readonly string[];
  readonly a?: string;
  readonly c?: string | readonly string[];
  readonly to?: string;
  readonly cond?: string;
  readonly by?: string;
  readonly frame?: string;
  readonly act: StatementView["act"];
  readonly mode?: StatementView["mode"];
  readonly who?: string;
  readonly org?: string;
  readonly concept?: string;
  readonly stance?: 0 | 1 | null;
  readonly sure?: number;
  readonly state?: StatementView["state"];
  readonly hedged?: boolean;
  /** Position in the list of the statement it is reported inside of. */
  readonly inside?: number;
}

export interface WrittenDocument {
  readonly title: string;
  readonly date: string | null;
  readonly source: string;
  readonly language: "de" | "en";
  readonly text: string;
  readonly statements: readonly Written[];
}

export const concepts = {
  deploy: { en: "Deploy a European force", de: "Europäische Truppe entsenden" },
  ceasefire: { en: "Ceasefire comes first", de: "Erst die Waffenruhe" },
  air: { en: "More air defense", de: "Mehr Luftverteidigung" },
  mandate: { en: "UN mandate", de: "Mandat der Vereinten Nationen" },
  backstop: { en: "US backstop", de: "Rückendeckung der USA" },
} as const;

export const written: readonly WrittenDocument[] = [
  {
    title: "Brest einigt sich auf einen Plan, nicht auf eine Truppe",
    date: "2031-03-28",
    source: "Depesche West",
    language: "de",
    text: [
      "Der französische Präsident Armand Lesquier und die britische Premierministerin Tilda Roscoe wollen Kiew noch vor Mitte April Offiziere schicken, die den Bedarf klären sollen. Ob mehr daraus wird, hänge davon ab, ob die Waffen tatsächlich ruhen, hieß es im Élysée.",
      "„Spätestens zwei Wochen, nachdem die Waffen schweigen, stehen die ersten Einheiten bereit, der Ukraine den Rücken zu decken“, kündigte am Abend ein Berater des französischen Präsidenten an. An der Frontlinie werde keiner von ihnen stehen.",
      "Ein ukrainischer Regierungsvertreter berichtete, Präsident Danylo Horobets habe die Gäste gedrängt, Soldaten zu schicken, die sich im Ernstfall verteidigen; wer bei der ersten Salve abziehe, nütze niemandem.",
      "Berlin blieb auf Abstand. „Über Soldaten reden wir, wenn es etwas zu sichern gibt“, sagte eine Sprecherin der Bundesregierung im Kanzleramt. Bis Ende Juni werde Deutschland Kiew aber weitere Systeme zur Luftverteidigung liefern. Italien lehnt eine Beteiligung ohne Mandat der Vereinten Nationen ab.",
      "Wer die Truppe führt, bezahlt und im Zweifel heraushaut, sagte am Ende niemand. Dass Moskau fremde Uniformen hinnimmt, gilt in der Runde als unwahrscheinlich.",
    ].join("\n\n"),
    statements: [
      {
        q: "Kiew noch vor Mitte April Offiziere schicken, die den Bedarf klären sollen",
        a: "Armand Lesquier",
        c: "wollen",
        to: "Kiew",
        by: "noch vor Mitte April",
        act: "announce",
        who: "Armand Lesquier",
        org: "FR",
        concept: "deploy",
        stance: 1,
        state: "accepted",
        sure: 0.91,
      },
      {
        q: "Ob mehr daraus wird, hänge davon ab, ob die Waffen tatsächlich ruhen",
        a: "im Élysée",
        c: "hieß es",
        cond: "ob die Waffen tatsächlich ruhen",
        act: "assert",
        org: "FR",
        concept: "ceasefire",
        stance: null,
        state: "corrected",
        sure: 0.66,
      },
      {
        q: "Spätestens zwei Wochen, nachdem die Waffen schweigen, stehen die ersten Einheiten bereit, der Ukraine den Rücken zu decken",
        a: "ein Berater des französischen Präsidenten",
        c: ["kündigte", "an"],
        to: "der Ukraine",
        cond: "nachdem die Waffen schweigen",
        by: "Spätestens zwei Wochen, nachdem die Waffen schweigen",
        act: "announce",
        mode: "direct",
        who: "Berater des französischen Präsidenten",
        org: "FR",
        concept: "deploy",
        stance: 1,
        sure: 0.87,
      },
      {
        q: "An der Frontlinie werde keiner von ihnen stehen",
        a: "ein Berater des französischen Präsidenten",
        act: "refuse",
        mode: "free-indirect",
        who: "Berater des französischen Präsidenten",
        org: "FR",
        concept: "deploy",
        stance: 0,
        sure: 0.81,
      },
      {
        q: "Präsident Danylo Horobets habe die Gäste gedrängt, Soldaten zu schicken, die sich im Ernstfall verteidigen",
        a: "Ein ukrainischer Regierungsvertreter",
        c: "berichtete",
        act: "assert",
        who: "Ukrainischer Regierungsvertreter",
        org: "UA",
        sure: 0.92,
      },
      {
        q: "Soldaten zu schicken, die sich im Ernstfall verteidigen",
        a: "Danylo Horobets",
        c: ["habe", "gedrängt"],
        to: "die Gäste",
        cond: "im Ernstfall",
        act: "demand",
        who: "Danylo Horobets",
        org: "UA",
        concept: "deploy",
        stance: 1,
        sure: 0.74,
        inside: 4,
      },
      {
        q: "wer bei der ersten Salve abziehe, nütze niemandem",
        a: "Danylo Horobets",
        cond: "bei der ersten Salve",
        act: "assert",
        mode: "free-indirect",
        who: "Danylo Horobets",
        org: "UA",
        concept: "deploy",
        stance: 1,
        sure: 0.58,
        inside: 4,
        state: "rejected",
      },
      {
        q: "Über Soldaten reden wir, wenn es etwas zu sichern gibt",
        a: "eine Sprecherin der Bundesregierung",
        c: "sagte",
        frame: "im Kanzleramt",
        cond: "wenn es etwas zu sichern gibt",
        act: "refuse",
        mode: "direct",
        who: "Sprecherin der Bundesregierung",
        org: "DE",
        concept: "deploy",
        stance: null,
        sure: 0.69,
        hedged: true,
      },
      {
        q: "Bis Ende Juni werde Deutschland Kiew aber weitere Systeme zur Luftverteidigung liefern",
        a: "Deutschland",
        to: "Kiew",
        by: "Bis Ende Juni",
        act: "announce",
        org: "DE",
        concept: "air",
        stance: 1,
        sure: 0.9,
      },
      {
        q: "eine Beteiligung ohne Mandat der Vereinten Nationen",
        a: "Italien",
        c: ["lehnt", "ab"],
        cond: "ohne Mandat der Vereinten Nationen",
        act: "refuse",
        org: "IT",
        concept: "deploy",
        stance: 0,
        sure: 0.88,
      },
      {
        q: "Wer die Truppe führt, bezahlt und im Zweifel heraushaut, sagte am Ende niemand",
        act: "assert",
        mode: "writer",
        sure: 0.77,
      },
      {
        q: "Dass Moskau fremde Uniformen hinnimmt, gilt in der Runde als unwahrscheinlich",
        act: "predict",
        mode: "writer",
        sure: 0.61,
      },
    ],
  },
  {
    title: "Warsaw offers roads and repair shops, no rifles",
    date: "2031-03-26",
    source: "North Sea Wire",
    language: "en",
    text: [
      "Poland will open two more repair depots before the end of May, Deputy Defense Minister Halina Brzost said on Wednesday. “We carry the load where we are strong,” she added; Polish soldiers would stay on their own side of the border.",
      "In Washington, the State Department declined to promise a backstop. “Nobody has asked us for a number,” spokesman Curtis Ode told reporters, although a senior official hinted that satellites might be shared if Europe paid.",
      "Denmark is ready to take part as soon as its allies do, according to Foreign Minister Ane Holk.",
    ].join("\n\n"),
    statements: [
      {
        q: "Poland will open two more repair depots before the end of May",
        a: "Deputy Defense Minister Halina Brzost",
        c: "said",
        by: "before the end of May",
        act: "announce",
        who: "Halina Brzost",
        org: "PL",
        concept: "air",
        stance: 1,
        sure: 0.93,
      },
      {
        q: "Polish soldiers would stay on their own side of the border",
        a: "she",
        c: "added",
        act: "refuse",
        who: "Halina Brzost",
        org: "PL",
        concept: "deploy",
        stance: 0,
        sure: 0.79,
      },
      {
        q: "to promise a backstop",
        a: "the State Department",
        c: "declined",
        act: "refuse",
        org: "US",
        concept: "backstop",
        stance: 0,
        sure: 0.84,
      },
      {
        q: "Nobody has asked us for a number",
        a: "spokesman Curtis Ode",
        c: "told",
        to: "reporters",
        act: "assert",
        mode: "direct",
        who: "Curtis Ode",
        org: "US",
        sure: 0.95,
      },
      {
        q: "satellites might be shared if Europe paid",
        a: "a senior official",
        c: "hinted",
        cond: "if Europe paid",
        act: "announce",
        who: "Senior US official",
        org: "US",
        concept: "backstop",
        stance: 1,
        sure: 0.55,
        hedged: true,
      },
      {
        q: "Denmark is ready to take part as soon as its allies do",
        a: "Foreign Minister Ane Holk",
        c: "according to",
        cond: "as soon as its allies do",
        act: "announce",
        who: "Ane Holk",
        org: "DK",
        concept: "deploy",
        stance: 1,
        sure: 0.89,
      },
    ],
  },
];
