/** The filter as a sentence with underlined words, and how many statements it leaves. */
import { useTranslation } from "react-i18next";
import { EntitySlot } from "../../components/entity-slot.js";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import {
  firstDirection,
  type ListName,
  rowFiltersOf,
  rowGroupings,
  rowSorts,
} from "../../state/statement-rows.js";

const stances = ["supports", "opposes", "neutral"] as const;
const states = ["proposed", "accepted", "corrected", "coded", "rejected"] as const;

export function FilterSentence({ total, all }: { readonly total: number | null; readonly all: number }) {
  const { t } = useTranslation(["statements", "frame"]);
  const { address, change } = useAddress();
  const project = useProject().data;
  const formats = useFormats();
  const { lists, q, sort, direction, by } = rowFiltersOf(address);
  const or = t("statements:or");
  const setList = (name: ListName) => (values: readonly string[]) =>
    change({ [name]: joinList(values), statement: null, at: null });
  const listed = (values: readonly string[], none: string) => (values.length === 0 ? none : values.join(or));
  const coders = project?.coders ?? [];
  const entity = (name: "entities" | "actors" | "concepts", variables: readonly string[], none: string) => (
    <EntitySlot
      name={t(`statements:slot.${name}`)}
      help={helpOf(`statements.${name}`)}
      variables={variables}
      chosen={lists[name]}
      none={none}
      or={or}
      choose={setList(name)}
    />
  );
  const words = (
    name: "stances" | "states" | "sources" | "coders",
    choices: readonly { readonly value: string; readonly label: string }[],
    none: string,
  ) => (
    <Slot
      name={t(`statements:slot.${name}`)}
      help={helpOf(name === "sources" ? "shared.sources" : `statements.${name}`)}
      many
      isSet={lists[name].length > 0}
      chosen={lists[name]}
      choices={choices}
      choose={setList(name)}
    >
      {listed(
        lists[name].map((value) => choices.find((one) => one.value === value)?.label ?? value),
        none,
      )}
    </Slot>
  );
  return (
    <div className="filt">
      <p>
        <Sentence
          t={t}
          i18nKey={lists.entities.length > 0 ? "statements:sentenceOf" : "statements:sentence"}
          components={{
            // A comma stays with its word.
            nw: <span className="nw" />,
            entities: entity("entities", ["person", "organization", "concept"], t("statements:any.entities")),
            actors: entity("actors", ["person", "organization"], t("statements:any.actors")),
            stances: words(
              "stances",
              stances.map((value) => ({ value, label: t(`statements:stance.${value}`) })),
              t("statements:any.stances"),
            ),
            concepts: entity("concepts", ["concept"], t("statements:any.concepts")),
            states: words(
              "states",
              states.map((value) => ({ value, label: t(`frame:state.${value}`) })),
              t("statements:any.states"),
            ),
            sources: words(
              "sources",
              (project?.sources ?? []).map((value) => ({ value, label: value })),
              t("statements:any.sources"),
            ),
            coders: words(
              "coders",
              coders.map(({ id, name }) => ({ value: id, label: name })),
              t("statements:any.coders"),
            ),
            sort: (
              <Slot
                name={t("statements:slot.sort")}
                help={helpOf("statements.sort")}
                isSet={sort !== "date" || direction !== "down"}
                chosen={[`${sort} ${direction}`]}
                choices={rowSorts
                  .flatMap((name) => {
                    const usual = firstDirection(name);
                    return [`${name} ${usual}`, `${name} ${usual === "up" ? "down" : "up"}`];
                  })
                  .filter(
                    (value) =>
                      value.startsWith("date") || !value.endsWith(" down") || value.startsWith("conf"),
                  )
                  .map((value) => ({ value, label: t(`statements:sort.${value.replace(" ", "-")}`) }))}
                choose={([value = ""]) => {
                  const [name = "date", way = "down"] = value.split(" ");
                  change({ sort: name === "date" ? null : name, dir: way, at: null });
                }}
              >
                {t(`statements:sort.${sort}-${direction}`)}
              </Slot>
            ),
            group: (
              <Slot
                name={t("statements:slot.group")}
                help={helpOf("statements.group")}
                isSet={by !== null}
                chosen={[by ?? ""]}
                choices={["", ...rowGroupings].map((value) => ({
                  value,
                  label: t(`statements:group.${value === "" ? "none" : value}`),
                }))}
                choose={([value]) => change({ by: value })}
              >
                {t(`statements:group.${by ?? "none"}`)}
              </Slot>
            ),
          }}
        />
        {q === "" ? null : <span> {t("statements:saying", { words: q })}</span>}
      </p>
      {total === null ? null : (
        <span className="res num" role="status">
          <Sentence
            t={t}
            i18nKey="statements:countOf"
            values={{ shown: formats.number(total), all: formats.number(all) }}
            components={{ b: <b /> }}
          />
        </span>
      )}
    </div>
  );
}
