/**
 * All utterances of a text: what an engine finds by frames and quotation marks, then pass by pass what sentences tell
 * without them. A pass looks only at sentences that no utterance has yet, so the order is part of the reading.
 */
import type { Span } from "@parley/core";
import { withoutAsked } from "./meaning/asked-only.js";
import type { ConceptMatcher } from "./meaning/concept.js";
import { withDatedPlans } from "./meaning/dated-plans.js";
import { withLaterPlans } from "./meaning/later-plans.js";
import { withPlacesForMan } from "./meaning/place-of-man.js";
import { withSecondSides } from "./meaning/second-sides.js";
import { withSidesFrom } from "./meaning/sides-from.js";
import { withSupposedClaims } from "./meaning/supposed-claims.js";
import { withTakenSides } from "./meaning/taken-sides.js";
import { withToldPlans } from "./meaning/told-plans.js";
import { withToldPositions } from "./meaning/told-positions.js";
import { withToldStands } from "./meaning/told-stands.js";
import { withWeighedPlans } from "./meaning/weighed-plans.js";
import { withListedSpeakers } from "./rules/listed-speakers.js";
import { withPublisherVoice } from "./rules/publisher-voice.js";
import { withSpeechAfterFrame } from "./rules/speech-after-frame.js";
import type { AnalyzedText } from "./text/analyzed-text.js";
import { type FoundUtterance, uniformUtterance, uniformUtterances } from "./utterance.js";

type Utterances = readonly FoundUtterance[];

/** What is known of a text beside its words. */
export interface UtteranceSources {
  /** What the engine found, in text order. */
  readonly found: Utterances;
  /** Does the text speak for the body that publishes it? Asked of its first words. */
  readonly isPublished: (words: readonly Span[]) => boolean;
  /** Concepts of the codebook; `null` without one. */
  readonly concepts: ConceptMatcher | null;
  /** All utterances, with what else an engine hears as the writer's own. */
  readonly hear?: ((found: Utterances) => Utterances) | undefined;
}

/** In text order, an outer utterance before those inside of it, numbered from 1. */
export function utterancesOfText(
  analyzed: AnalyzedText,
  { found, isPublished, concepts, hear }: UtteranceSources,
): Utterances {
  const framed = withSpeechAfterFrame(analyzed, withoutAsked(analyzed, uniformUtterances(found)));
  const published = isPublished(framed[0]?.quote ?? [{ start: 0, end: 1 }]);
  const spoken = published ? withPublishersWords(analyzed, framed) : framed;
  const dated = withDatedPlans(analyzed, withSupposedClaims(analyzed, spoken));
  const told = withToldPlans(analyzed, withToldStands(analyzed, dated), concepts === null);
  const planned = withLaterPlans(analyzed, withWeighedPlans(analyzed, told));
  const placed = withSidesFrom(analyzed, withToldPositions(analyzed, withSecondSides(analyzed, planned)));
  const sided = concepts === null ? placed : withTakenSides(analyzed, concepts, placed);
  // Last, so that nothing that others say or plan is taken for the writer's; a publisher has no other voice.
  const voiced = published ? sided : (hear?.(sided) ?? sided);
  return withListedSpeakers(analyzed, withPlacesForMan(analyzed, voiced)).map(uniformUtterance);
}

/** In what a body of the codebook publishes, sentences that nobody is named for are its own. */
function withPublishersWords(analyzed: AnalyzedText, found: Utterances): Utterances {
  // Asked aside: the speakers of the reading itself are resolved in text order.
  return withPublisherVoice(analyzed, found, ({ speaker }) =>
    speaker.some(({ start, end }) => OWN_NAME.test(analyzed.text.slice(start, end))),
  );
}

/** How a body calls itself in its own text. */
const OWN_NAME =
  /^(?:the|das|die|der)\s+(?:ministry|department|agency|authority|office|commission|government|company|ministerium|departement|behörde|amt|agentur|kommission|regierung|unternehmen)$/iu;
