/** The filter as a sentence with underlined words, and how many documents it leaves. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import { documentSorts, recordFiltersOf } from "../../state/record-filters.js";

export function FilterSentence({ total }: { readonly total: number | null }) {
  const { t } = useTranslation(["record", "frame"]);
  const { address, change } = useAddress();
  const filters = recordFiltersOf(address);
  const project = useProject().data;
  const formats = useFormats();
  const languageName = (language: string) => t(`record:language.${language}`, { defaultValue: language });
  const listed = (values: readonly string[], none: string) =>
    values.length === 0 ? none : values.join(t("record:or"));
  return (
    <div className="filt">
      <p>
        <Sentence
          t={t}
          i18nKey="record:sentence"
          components={{
            sources: (
              <Slot
                name={t("record:sources")}
                help={helpOf("shared.sources")}
                many
                isSet={filters.sources.length > 0}
                chosen={filters.sources}
                choices={(project?.sources ?? []).map((source) => ({
                  value: source,
                  label: source === "" ? t("record:noSource") : source,
                }))}
                choose={(values) => change({ sources: joinList(values) })}
              >
                {listed(filters.sources, t("record:anySource"))}
              </Slot>
            ),
            languages: (
              <Slot
                name={t("record:languages")}
                help={helpOf("record.languages")}
                many
                isSet={filters.languages.length > 0}
                chosen={filters.languages}
                choices={(project?.languages ?? []).map((language) => ({
                  value: language,
                  label: languageName(language),
                }))}
                choose={(values) => change({ languages: joinList(values) })}
              >
                {listed(filters.languages.map(languageName), t("record:anyLanguage"))}
              </Slot>
            ),
            open: (
              <Slot
                name={t("record:proposals")}
                help={helpOf("record.open")}
                isSet={filters.isOpen}
                chosen={[filters.isOpen ? "1" : "0"]}
                choices={[
                  { value: "0", label: t("record:open.all") },
                  { value: "1", label: t("record:open.only") },
                ]}
                choose={([value]) => change({ open: value === "1" ? "1" : null })}
              >
                {t(filters.isOpen ? "record:open.only" : "record:open.all")}
              </Slot>
            ),
            sort: (
              <Slot
                name={t("record:order")}
                help={helpOf("record.sort")}
                isSet={filters.sort !== "newest"}
                chosen={[filters.sort]}
                choices={documentSorts.map((sort) => ({ value: sort, label: t(`record:sort.${sort}`) }))}
                choose={([value]) => change({ sort: value === "newest" ? null : value })}
              >
                {t(`record:sort.${filters.sort}`)}
              </Slot>
            ),
          }}
        />
        {filters.q === "" ? null : <span> {t("record:containing", { words: filters.q })}</span>}
      </p>
      {total === null || project === undefined ? null : (
        <span className="res num" role="status">
          <Sentence
            t={t}
            i18nKey="record:countOf"
            values={{ shown: formats.number(total), all: formats.number(project.counts.documents) }}
            components={{ b: <b /> }}
          />
        </span>
      )}
    </div>
  );
}
