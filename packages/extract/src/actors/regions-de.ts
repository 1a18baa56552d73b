/**
 * Parts of federal states with governments of their own, as offices name them in German: "Brandenburgs Umweltminister",
 * "die bayerische Ministerpräsidentin". Towns that are a state of their own and a capital are places already.
 */

import type { Token } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";

/** "Name adjective-stem", the adjective where it is in use. */
const REGIONS = `
Baden-Württemberg baden-württembergisch; Bayern bayerisch; Brandenburg brandenburgisch; Bremen bremisch; Hamburg hamburgisch;
Hessen hessisch; Mecklenburg-Vorpommern mecklenburg-vorpommerisch; Niedersachsen niedersächsisch;
Nordrhein-Westfalen nordrhein-westfälisch; Rheinland-Pfalz rheinland-pfälzisch; Saarland saarländisch; Sachsen sächsisch;
Sachsen-Anhalt sachsen-anhaltisch; Schleswig-Holstein schleswig-holsteinisch; Thüringen thüringisch;
Burgenland burgenländisch; Kärnten kärntnerisch; Niederösterreich niederösterreichisch; Oberösterreich oberösterreichisch;
Steiermark steirisch; Tirol tirolerisch; Vorarlberg vorarlbergisch; Südtirol südtirolerisch;
Aargau aargauisch; Graubünden bündnerisch; Tessin tessinerisch; Thurgau thurgauisch; Wallis wallisisch; Zürich zürcherisch;
Katalonien katalanisch; Schottland schottisch; Wales walisisch; Nordirland nordirisch; Flandern flämisch; Wallonien wallonisch;
Grönland grönländisch; Lombardei lombardisch; Venetien venezianisch; Bretagne bretonisch; Korsika korsisch; Tatarstan tatarisch;
Kurdistan kurdisch; Quebec quebecisch; Kalifornien kalifornisch; Texas texanisch`;

const known = REGIONS.trim()
  .split(/;\s*/)
  .map((row) => row.split(" "));
const byName = new Map(known.map(([name = ""]) => [name.toLowerCase(), name]));
const byAdjective = new Map(known.map(([name = "", stem = ""]) => [stem, name]));

/** The region that a word of an office phrase names, in its base form; `null` for any other word. */
export function regionOf(token: Token | undefined): string | null {
  return token !== undefined && mayBeRegion(token) ? regionNamed(token) : null;
}

function regionNamed({ lower, text }: Token): string | null {
  if (text === lower) return byAdjective.get(lower.replace(/e[nrms]?$/, "")) ?? null;
  return byName.get(lower) ?? byName.get(lower.replace(/s$/, "")) ?? null;
}

const mayBeRegion = wordTest(
  (lower) =>
    byName.has(lower) ||
    byName.has(lower.replace(/s$/, "")) ||
    byAdjective.has(lower.replace(/e[nrms]?$/, "")),
);
