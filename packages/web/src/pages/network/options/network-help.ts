/** Where the sentence of a network option and its section of the reference are. */
import type { HelpPlace } from "../../../components/help-places.js";
import { type OptionName, pageOption } from "./page-options.js";

export function networkHelp(option: OptionName): HelpPlace {
  return {
    words: `options:does.${option}`,
    page: "network-options",
    anchor: pageOption(option).known.toLowerCase(),
  };
}
