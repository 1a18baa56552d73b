/** A commitment in full: condition, deadline and wording, then its history with every sentence of it. */
import type { Commitment, StatementView } from "@parley/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceFooter } from "../../components/evidence-footer.js";
import { MarkedSentence, PlaceOf } from "../../components/evidence-quote.js";
import { Problem } from "../../components/problem.js";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import { useEvidence } from "../../state/evidence.js";
import { DecideByHand, useDecision } from "./decide-by-hand.js";
import { type Candidate, EvidenceReview } from "./evidence-review.js";
import { StepMark } from "./ladder.js";
import { type LedgerRow, slipsOn } from "./ledger-rows.js";
import { certaintyStep, deadlineWords, type HistoryEntry, historyOf, slipWords } from "./ledger-words.js";
import { RequirementChoice } from "./requirement-choice.js";
import type { Gap } from "./requirements.js";

export interface CommitmentDrawerProps {
  readonly row: LedgerRow;
  readonly asOf: string;
  /** Documents that were searched for evidence. */
  readonly searched: number;
  /** Sentences that look like evidence for it. */
  readonly candidates: readonly Candidate[];
  /** What it may count for. */
  readonly requirements: readonly Gap[];
  /** Other commitments, any of which may be the same one. */
  readonly others: readonly Commitment[];
  /** What commitments of the record hang on. */
  readonly conditions: readonly { readonly key: string; readonly label: string }[];
  readonly close: () => void;
}

export function CommitmentDrawer(props: CommitmentDrawerProps) {
  const { row, asOf, searched, candidates, requirements, others, conditions, close } = props;
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const { commitment } = row;
  const [isRecording, setRecording] = useState(false);
  const history = useMemo(() => historyOf(commitment, asOf), [commitment, asOf]);
  const ids = useMemo(() => [...new Set(history.flatMap((entry) => entry.statements))], [history]);
  const evidence = useEvidence(ids);
  const byId = new Map(evidence.statements.map((statement) => [statement.id, statement]));
  return (
    <Drawer
      plain
      full={isRecording}
      title={commitment.actor.label}
      label={t("ledger:drawer.label")}
      close={close}
      footer={<EvidenceFooter name="commitment" total={ids.length} evidence={evidence} />}
    >
      <div className="tie-head">
        <Verbatim as="p" className="dt">
          {commitment.action}
        </Verbatim>
        <Facts row={row} asOf={asOf} requirements={requirements} />
      </div>
      <div className="body">
        {evidence.failure === null ? null : (
          <div style={{ paddingTop: 12 }}>
            <Problem failure={evidence.failure} />
          </div>
        )}
        <EvidenceReview candidates={candidates} />
        <DecideByHand
          commitment={commitment}
          conditions={conditions}
          asOf={asOf}
          others={others}
          isOpen={isRecording}
          setOpen={setRecording}
        />
        <ol className="hist">
          {row.group === "kept" || row.group === "ended" ? null : (
            <li className="none">
              <b className="stp">?</b>
              <div>
                <div className="hh">
                  <span className="b">{t("ledger:noFurther")}</span>
                  <span className="num dim">{t("ledger:until", { day: formats.shortDay(asOf) })}</span>
                </div>
                <p className="sm dim">
                  {t("ledger:searched", { count: searched, number: formats.number(searched) })}
                </p>
              </div>
            </li>
          )}
          {history.map((entry) => (
            <Entry key={entry.key} entry={entry} row={row} statements={byId} />
          ))}
        </ol>
      </div>
    </Drawer>
  );
}

function Facts(props: {
  readonly row: LedgerRow;
  readonly asOf: string;
  readonly requirements: readonly Gap[];
}) {
  const { row, asOf, requirements } = props;
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const { actor, conditions, conditionLogic, deadline, certainty, object, attribution, polarity, kind } =
    row.commitment;
  const interval = deadlineWords(deadline, t as never, formats);
  const { quantity } = object;
  return (
    <dl className="kv num">
      {conditionLogic === null ? null : (
        <div>
          <dt>{t("fact.condition")}</dt>
          <dd>
            <span className={conditionLogic.value === "met" ? "chip ok" : "chip if"}>
              {conditionLogic.sentence}
            </span>{" "}
            {conditionLogic.since === null
              ? t(`holds.${conditionLogic.value}`)
              : t("holds.metSince", { day: formats.day(conditionLogic.since) })}
            {conditions.map(({ label, words }) =>
              words === label ? null : (
                <Verbatim key={words} className="res">
                  {words}
                </Verbatim>
              ),
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t("fact.deadline")}</dt>
        {deadline === null ? (
          <dd className="dim">{t("fact.noDeadline")}</dd>
        ) : (
          <dd>
            <Verbatim>{deadline.words}</Verbatim>
            <span className="res">
              {interval === "" ? "" : `${interval}; `}
              {t(`grade.${deadline.grade}`)} <span className="code">{deadline.rule}</span>
            </span>
            {slipsOn(row, asOf).map((slip) => (
              <span key={`${slip.date} ${slip.to}`} className="res">
                {slipWords(slip, t as never, formats)}
              </span>
            ))}
            {row.daysLate === 0 ? null : (
              <span className="res">
                {t("slip.late", { count: row.daysLate, number: formats.number(row.daysLate) })}
              </span>
            )}
          </dd>
        )}
      </div>
      <div>
        <dt>{t("fact.wording")}</dt>
        <dd>
          {certainty.words === "" ? (
            t(`certainty.${certaintyStep(certainty.level)}`)
          ) : (
            <Verbatim>{certainty.words}</Verbatim>
          )}
          , {t("certaintyLevel", { level: formats.decimal(certainty.level) })}
        </dd>
      </div>
      {actor.speaker === null ? null : (
        <div>
          <dt>{t("fact.speaker")}</dt>
          <dd>{actor.role === null ? actor.speaker : `${actor.speaker}, ${actor.role}`}</dd>
        </div>
      )}
      {quantity === null ? null : (
        <div>
          <dt>{t("fact.quantity")}</dt>
          <dd>
            {quantity.low === quantity.high
              ? formats.number(quantity.likely)
              : `${formats.number(quantity.low)}–${formats.number(quantity.high)}`}{" "}
            {quantity.unit}
          </dd>
        </div>
      )}
      <div>
        <dt>{t("fact.kind")}</dt>
        <dd>
          {t(polarity === "refrain" ? "exclusion" : `kind.${kind}`)}
          {attribution === "third-party" ? `, ${t("thirdParty")}` : ""}
        </dd>
      </div>
      <RequirementChoice commitment={row.commitment} requirements={requirements} />
    </dl>
  );
}

function Entry(props: {
  readonly entry: HistoryEntry;
  readonly row: LedgerRow;
  readonly statements: ReadonlyMap<string, StatementView>;
}) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const { entry, row, statements } = props;
  const decide = useDecision();
  const [first, ...later] = row.commitment.sources;
  const isLater = (id: string) => later.some(({ statementId }) => statementId === id);
  const name =
    entry.role !== null
      ? t(`ledger:role.${entry.role}`)
      : entry.verdict !== null && entry.side !== "overdue"
        ? t(`ledger:verdict.${entry.verdict}`)
        : entry.rung !== null
          ? t(`ledger:rung.${entry.rung}`)
          : entry.side === "overdue"
            ? t("ledger:overdueSince")
            : entry.side === null
              ? ""
              : t(`ledger:side.${entry.side}`);
  const mark =
    entry.rung !== null ? (
      <StepMark rung={entry.rung} />
    ) : (
      <b className={entry.side === "overdue" ? "stp late" : "stp"}>
        {entry.side === "overdue" ? "!" : entry.role === "deny" ? "×" : "+"}
      </b>
    );
  return (
    <li>
      {mark}
      <div>
        <div className="hh">
          <span>
            <span className="b">{name}</span>
            {entry.rung !== null && entry.side !== null ? (
              <span className="dim sm"> {t(`ledger:side.${entry.side}`)}</span>
            ) : null}
          </span>
          <span className="num dim">
            {entry.day === null ? t("frame:undated") : formats.shortDay(entry.day)}
          </span>
        </div>
        {entry.share === null ? null : (
          <p className="sm dim num">
            {t("ledger:share", { share: formats.number(Math.round(entry.share * 100)) })}
          </p>
        )}
        {entry.note === "" ? null : <p className="sm">{entry.note}</p>}
        {entry.statements.length === 0 && entry.note !== "" ? null : entry.statements.length === 0 ? (
          <p className="sm dim">
            {entry.side === "overdue"
              ? t("ledger:overdueWhy", { words: row.commitment.deadline?.words ?? "" })
              : t("ledger:noEvidence")}
          </p>
        ) : (
          entry.statements.map((id) => {
            const statement = statements.get(id);
            return statement === undefined ? null : (
              <div key={id} className="drawer-quote">
                <MarkedSentence statement={statement} isMarked />
                <PlaceOf statement={statement} />
                {isLater(id) ? (
                  <button
                    type="button"
                    className="btn quiet sm"
                    onClick={() =>
                      void decide(
                        { kind: "apart", statementId: first?.statementId ?? "", otherId: id },
                        t("ledger:hand.parted"),
                      )
                    }
                  >
                    {t("ledger:hand.apart")}
                  </button>
                ) : null}
              </div>
            );
          })
        )}
      </div>
    </li>
  );
}
