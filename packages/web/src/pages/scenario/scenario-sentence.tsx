/** "Summer ceasefire on How far?, against the record as it stands": file and issue as slots of the bar's sentence. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useKeptScenarios } from "../../state/scenarios.js";
import type { ScenarioState } from "./actions.js";
import { usePlaceFormats } from "./scenario-words.js";

/** What a change of file or issue leaves behind. */
export const startAnew = {
  edits: null,
  world: null,
  about: null,
  actor: null,
  mark: null,
  model: null,
  runs: null,
  seed: null,
  turns: null,
  switches: null,
  every: null,
} as const;

export function ScenarioSentence({ scenario }: { readonly scenario: ScenarioState }) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const kept = useKeptScenarios().data?.rows ?? [];
  const { address, change, choices, working, edited, base } = scenario;
  const issues = choices.data?.issues ?? [];
  const ofFile = edited?.issues ?? [];
  const isFile = address.file !== undefined;
  const shownIssue = ofFile.find(({ id }) => id === working?.issue)?.label ?? t("sentence.noIssue");
  const key = address.issue ?? issues[0]?.key ?? "";
  return (
    <Sentence
      t={t}
      i18nKey="sentence.whole"
      components={{
        file: (
          <Slot
            name={t("sentence.file")}
            help={helpOf("scenario.file")}
            isSet={isFile}
            chosen={[address.file ?? ""]}
            choices={[
              { value: "", label: t("sentence.unsaved") },
              ...kept.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            choose={([file]) => {
              scenario.forgetSteps();
              change({ ...startAnew, issue: null, file: file ?? null }, true);
            }}
          >
            {isFile ? (base?.name ?? t("sentence.file")) : t("sentence.unsaved")}
          </Slot>
        ),
        issue: isFile ? (
          ofFile.length > 1 ? (
            <Slot
              name={t("sentence.issue")}
              help={helpOf("scenario.issue")}
              chosen={[working?.issue ?? ""]}
              choices={ofFile.map(({ id, label }) => ({ value: id, label }))}
              choose={([about]) => change({ about: about ?? null }, true)}
            >
              {shownIssue}
            </Slot>
          ) : (
            <b className="b">{shownIssue}</b>
          )
        ) : (
          <Slot
            name={t("sentence.issue")}
            help={helpOf("scenario.issue")}
            isSet={address.issue !== undefined}
            chosen={[key]}
            choices={issues.map(({ key: value, label, actors }) => ({
              value,
              label,
              count: t("sentence.actors", { count: actors, number: formats.number(actors) }),
            }))}
            choose={([issue]) => {
              scenario.forgetSteps();
              change({ ...startAnew, issue: issue === issues[0]?.key ? null : (issue ?? null) }, true);
            }}
          >
            {shownIssue}
          </Slot>
        ),
      }}
    />
  );
}
