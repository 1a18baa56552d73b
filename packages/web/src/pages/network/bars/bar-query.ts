/** What is asked of the bar plot: the statements of the network, counted for a variable of its own. */
import type { Address } from "../../../state/address.js";
import type { Query } from "../../../state/api.js";
import { networkQueryOf } from "../network-query.js";
import { OF_DOCUMENT } from "../options/variable-words.js";

/** The options of the network, with the variable of the bars for its first side. */
export function barQueryOf(address: Address, variable: string): Query {
  const {
    networkType: _type,
    qualifierAggregation: _use,
    normalization: _divisor,
    isolates: _lone,
    variable2: _other,
    variable2Document: _ofDocument,
    timeWindow: _unit,
    windowSize: _size,
    kernel: _kernel,
    indentTime: _indent,
    normalizeToOne: _one,
    campMethod: _method,
    k: _k,
    kMin: _least,
    kMax: _most,
    resolution: _resolution,
    campDistance: _distance,
    seed: _seed,
    from,
    to,
    sources,
    variable1Document: _document,
    ...rest
  } = networkQueryOf(address);
  const isDocument = variable.startsWith(OF_DOCUMENT);
  return {
    ...rest,
    variable1: isDocument ? variable.slice(OF_DOCUMENT.length) : variable,
    ...(isDocument ? { variable1Document: true } : {}),
    startDate: from,
    stopDate: to,
    ...(Array.isArray(sources) && sources.length > 0 ? { excludeSources: sources, invertSources: true } : {}),
  };
}
