/** Closed classes of English words that a reader without a tagger needs to tell phrases apart. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const DETERMINERS = set(
  "the a an this that these those his her its their our my your some any no every each all both another many several few most more other two three four five six seven eight nine ten one",
);
export const ARTICLES = set("the a an");
export const POSSESSIVES = set("his her its their our my your");
export const SUBJECT_PRONOUNS = set(
  "i he she it they we you who everyone everybody someone somebody nobody anyone others many some most both all one neither none few",
);
export const PREPOSITIONS = set(
  "of in on at by for with from to about against into over under between among through during after before since until within without across behind toward towards upon near outside inside beyond despite like unlike per via amid around than as",
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
);
export const BE_FORMS = set(
  "is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 's ’s",
);
export const NEGATIONS = set(
  "not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
);
export const CONJUNCTIONS = set(
  "and but or nor yet so while although though because when where if unless as since until whereas whether before after once even",
);
export const RELATIVES = set("who which that whom whose");
export const QUESTION_WORDS = set("what how why who whom where when which whether if");
/** Adverbs that stand between a subject and its verb. */
export const MID_ADVERBS = set(
  "also then later still now again even just already recently repeatedly reportedly often long once previously subsequently immediately quickly flatly bluntly firmly strongly sharply forcefully publicly privately openly simply merely only never not not always initially finally ultimately eventually earlier first further so too sarcastically famously tearfully jokingly wrongly falsely correctly rightly clearly actually really certainly probably apparently essentially basically generally frequently consistently steadfastly vehemently adamantly angrily quietly briefly today yesterday",
);
export const DISCOURSE_OPENERS = set(
  "but and so yet still however meanwhile moreover furthermore instead then later earlier nevertheless nonetheless otherwise today yesterday tonight now again also finally recently",
);
export const TITLES = set(
  "mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. gen gen. prof prof. president senator minister chancellor secretary representative governor general mayor judge justice sir prime vice foreign deputy",
);
