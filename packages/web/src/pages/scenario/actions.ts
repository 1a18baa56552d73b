/** What the scenario page reads and does: the working file, its inputs, what comes out, edits and their undo. */
import { applyEdits, idleConditions, ParleyError, type ScenarioInputs, type World } from "@parley/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { hideToast, showToast } from "../../frame/toast.js";
import { uiLanguage } from "../../i18n/words.js";
import { useAddress } from "../../state/address.js";
import { useComputed } from "../../state/computing.js";
import { useProject } from "../../state/project.js";
import {
  useKeptScenario,
  useScenarioChoices,
  useScenarioDraft,
  useScenarioInputs,
} from "../../state/scenarios.js";
import type { ScenarioAnswer } from "../../workers/questions.js";
import { type PageEdit, targetOf, worldOf, writeEdits, writeWorld } from "./scenario-address.js";
import { type WorkingFile, withEdit, withoutEdit, workingFile } from "./working-file.js";

/** What a person did, for the toast, and the edits before it. */
interface Step {
  readonly before: readonly PageEdit[] | null;
  readonly after: readonly PageEdit[];
  readonly words: string;
}

export type ScenarioState = ReturnType<typeof useScenario>;

export function useScenario() {
  const { address, change } = useAddress();
  const coder = useProject().data?.coder.name ?? "";
  const choices = useScenarioChoices();
  const fileId = address.file ?? null;
  const kept = useKeptScenario(fileId);
  const hasIssues = (choices.data?.issues.length ?? 0) > 0;
  const draft = useScenarioDraft(address.issue ?? null, fileId === null && hasIssues);
  const base = fileId === null ? draft.data?.file : kept.data?.file;
  const working = useMemo(
    () => (base === undefined ? null : workingFile(base, address, coder)),
    [base, address, coder],
  );
  const asked = useScenarioInputs(working?.bare ?? null);
  const isCurrent = asked.data !== undefined && !asked.isPlaceholderData;
  const played = useMemo(
    () => (working === null || asked.data === undefined || !isCurrent ? null : prepared(asked.data, working)),
    [asked.data, isCurrent, working],
  );
  const world = useMemo(() => shownWorld(played?.inputs ?? null, worldOf(address)), [played, address]);
  const isEveryWorld = address.every === "1";
  const computed = useComputed(
    working === null || played === null || played.failure !== null
      ? null
      : {
          kind: "scenario",
          scenario: {
            name: working.bare.name,
            inputs: played.inputs,
            edits: working.fileEdits,
            mixture: working.bare.mixture,
          },
          settings: { ...working.settings, language: uiLanguage() },
          world,
          isEveryWorld,
        },
  );
  const part = (computed.computing?.part ?? null) as ScenarioAnswer | null;
  // An edit made while the first runs are under way has no answer before it: what was shown stays until the next part.
  const last = useRef<{ readonly base: typeof base; readonly answer: ScenarioAnswer | null }>({
    base,
    answer: null,
  });
  const fresh = part ?? computed.data ?? null;
  if (fresh !== null || last.current.base !== base) last.current = { base, answer: fresh };
  const { answer } = last.current;
  const history = useEditHistory(working?.edits ?? [], (edits) => change({ edits: writeEdits(edits) }));
  const toggle = (id: string) => {
    const condition = played?.edited.conditions.find((one) => one.id === id);
    if (condition === undefined) return;
    const next = new Map([...worldOf(address), [id, !(world[id] ?? false)]]);
    for (const one of played?.edited.conditions ?? [])
      if (next.get(one.id) === one.holds) next.delete(one.id);
    change({ world: writeWorld(next) });
  };
  return {
    address,
    change,
    choices,
    kept: fileId === null ? null : (kept.data ?? null),
    base: base ?? null,
    working,
    /** Before any edit. */
    record: isCurrent ? (asked.data ?? null) : null,
    /** After the edits; of the ones before while others are being asked for. */
    edited: played?.edited ?? null,
    idle: played?.idle ?? new Set<string>(),
    world,
    computed,
    answer,
    isEveryWorld,
    failure: choices.error ?? kept.error ?? draft.error ?? asked.error ?? played?.failure ?? computed.failure,
    isStale: fresh === null || (computed.isStale && part === null),
    ...history,
    toggle,
    opened: address.actor ?? null,
    open: (actor: string | null) => change({ actor, show: null }, actor !== null),
  };
}

interface Prepared {
  /** As the worker gets them: what changes nothing is not played both ways. */
  readonly inputs: ScenarioInputs;
  readonly edited: ScenarioInputs;
  readonly idle: ReadonlySet<string>;
  readonly failure: ParleyError | null;
}

function prepared(record: ScenarioInputs, { bare, fileEdits, issue, threshold }: WorkingFile): Prepared {
  const marked: ScenarioInputs = {
    ...record,
    issues: record.issues.map((one) => (one.id === issue ? { ...one, threshold } : one)),
  };
  try {
    const changed = applyEdits(marked, fileEdits);
    const idle = new Set(
      idleConditions(
        [marked, changed],
        bare.mixture?.map(({ world }) => world),
      ),
    );
    // Those are left as they are: played both ways, each world would come twice.
    const left = (inputs: ScenarioInputs): ScenarioInputs => ({
      ...inputs,
      conditions: inputs.conditions.map((one) => (idle.has(one.id) ? { ...one, fixed: true } : one)),
    });
    return { inputs: left(marked), edited: left(changed), idle, failure: null };
  } catch (failure) {
    if (!(failure instanceof ParleyError)) throw failure;
    return { inputs: marked, edited: marked, idle: new Set(), failure };
  }
}

/** The world looked at: as the record stands, with what the address says otherwise of open conditions. */
function shownWorld(inputs: ScenarioInputs | null, said: ReadonlyMap<string, boolean>): World {
  return Object.fromEntries(
    (inputs?.conditions ?? []).map(({ id, holds, fixed }) => [id, fixed ? holds : (said.get(id) ?? holds)]),
  );
}

/** Edits one after the other, each of which can be taken back and done again. */
function useEditHistory(edits: readonly PageEdit[], write: (edits: readonly PageEdit[]) => void) {
  const { t } = useTranslation("scenario");
  const past = useRef<Step[]>([]);
  const future = useRef<Step[]>([]);
  const [, redraw] = useState(0);
  const writeNow = useRef(write);
  writeNow.current = write;
  const move = useCallback(
    (step: Step, isBack: boolean) => {
      (isBack ? future : past).current.push(step);
      writeNow.current(isBack ? (step.before ?? []) : step.after);
      redraw((count) => count + 1);
      const again = isBack ? redoRef : undoRef;
      showToast({
        words: t(isBack ? "undone" : "redone", { what: step.words }),
        action: {
          label: t(isBack ? "redo" : "undo"),
          key: isBack ? "shift+u" : "u",
          run: () => again.current(),
        },
      });
    },
    [t],
  );
  const undoRef = useRef(() => {});
  const redoRef = useRef(() => {});
  undoRef.current = () => {
    const step = past.current.pop();
    if (step !== undefined) move(step, true);
  };
  redoRef.current = () => {
    const step = future.current.pop();
    if (step !== undefined) move(step, false);
  };
  const set = (after: readonly PageEdit[], words: string) => {
    past.current.push({ before: edits, after, words });
    future.current = [];
    writeNow.current(after);
    redraw((count) => count + 1);
    showToast({ words, action: { label: t("undo"), key: "u", run: () => undoRef.current() } });
  };
  return {
    edit: (edit: PageEdit, words: string) => set(withEdit(edits, edit), words),
    reset: (target: string, words: string) => set(withoutEdit(edits, target), words),
    resetAll: (words: string) => set([], words),
    editOf: (target: string) => edits.find((one) => targetOf(one) === target) ?? null,
    undoEdit: () => undoRef.current(),
    redoEdit: () => redoRef.current(),
    canUndoEdit: past.current.length > 0,
    canRedoEdit: future.current.length > 0,
    forgetSteps: () => {
      past.current = [];
      future.current = [];
      hideToast();
    },
  };
}
