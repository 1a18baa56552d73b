/** Table of contents of the core: everything other packages may use. */

export { alphaUnitizing } from "./agreement/alpha-unitizing.js";
export type { LabelPair } from "./agreement/cohen-kappa.js";
export { cohenKappa, percentAgreement } from "./agreement/cohen-kappa.js";
export { krippendorffAlpha } from "./agreement/krippendorff-alpha.js";
export { type Kernel, memoryRoom, startKernel } from "./assembly/kernel.js";
export * as assembly from "./assembly/words.js";
export type { AddedDocuments, NewDocument } from "./coding/add-documents.js";
export { addDocuments } from "./coding/add-documents.js";
export { addStatement } from "./coding/add-statement.js";
export { changeSetting } from "./coding/change-setting.js";
export { changeRecord, isSameValue, makeRecord, removeRecord } from "./coding/changes.js";
export type { CodebookDifference } from "./coding/codebook-differences.js";
export { codebookDifferences } from "./coding/codebook-differences.js";
export { codebookEntity, codebookValue, variableOfActor } from "./coding/codebook-entities.js";
export type { CodedValues } from "./coding/coded-values.js";
export { codedValues } from "./coding/coded-values.js";
export { convertValue, LONGEST_SHORT_TEXT } from "./coding/convert-value.js";
export type { CorrectedText, MovedQuote } from "./coding/correct-text.js";
export { correctText } from "./coding/correct-text.js";
export { decide } from "./coding/decide.js";
export type { LedgerDecisionInput } from "./coding/decide-ledger.js";
export { decideLedger, ledgerDecisionSchema, removeLedgerEntry } from "./coding/decide-ledger.js";
export { deleteStatement, removeStatements } from "./coding/delete-statement.js";
export type { NewEntity } from "./coding/describe-entity.js";
export { addEntity, describeEntity } from "./coding/describe-entity.js";
export type { DocumentEdit } from "./coding/edit-document.js";
export { editDocument } from "./coding/edit-document.js";
export type { EntityEdit } from "./coding/edit-entity.js";
export { editEntity } from "./coding/edit-entity.js";
export { editStatement } from "./coding/edit-statement.js";
export type { NewStatementType, StatementTypeEdit } from "./coding/edit-statement-types.js";
export { addStatementType, editStatementType, removeStatementType } from "./coding/edit-statement-types.js";
export type { RemovedVariable } from "./coding/edit-variables.js";
export { addVariable, removeVariable, renameVariable } from "./coding/edit-variables.js";
export type { EntityInput, EntityVariable } from "./coding/find-or-make-entity.js";
export { findOrMakeEntity, newEntity } from "./coding/find-or-make-entity.js";
export type { ConceptDescription } from "./coding/follow-codebook.js";
export type { HiddenPerson } from "./coding/hide-person.js";
export { deletePerson, pseudonymizePerson } from "./coding/hide-person.js";
export { keepApart, keptApart } from "./coding/keep-apart.js";
export { HIGHLIGHT_PREFIX, highlights, keepHighlight, removeHighlight } from "./coding/keep-highlight.js";
export { keepMapNote, mapNotes, removeMapNote } from "./coding/keep-map-note.js";
export type { KeptScenario } from "./coding/keep-scenario.js";
export { deleteScenario, keepScenario, keptScenario, scenarioSettingPrefix } from "./coding/keep-scenario.js";
export type { MergeDifference, Merging } from "./coding/merge-entities.js";
export { mergeDifferences, mergeEntities } from "./coding/merge-entities.js";
export type { ActorFacts, MergeEvidence, MergeSuggestion } from "./coding/merge-suggestions.js";
export { mergeSuggestions } from "./coding/merge-suggestions.js";
export { ancestorsOf, moveConcept } from "./coding/move-concept.js";
export type { Moving } from "./coding/move-statements.js";
export { moveStatements } from "./coding/move-statements.js";
export type { NamedKind, NameLikeness } from "./coding/name-likeness.js";
export { nameLikeness } from "./coding/name-likeness.js";
export type { NearDuplicate } from "./coding/near-duplicates.js";
export { nearDuplicates, pairKey } from "./coding/near-duplicates.js";
export { unionOfParts } from "./coding/parts-of-draft.js";
export { projectCodebook } from "./coding/project-codebook.js";
export type { Maker, ProjectReader } from "./coding/project-reader.js";
export type { Recoded, RecodingPreview } from "./coding/recode-statements.js";
export { recodeStatements } from "./coding/recode-statements.js";
export { removeEntities, unusedEntities } from "./coding/remove-entities.js";
export type { NewNames } from "./coding/rename-entity.js";
export { renameEntity } from "./coding/rename-entity.js";
export type { LostValues, RetypedStatements } from "./coding/retype-statements.js";
export { retypeStatements } from "./coding/retype-statements.js";
export type { RetypedVariable } from "./coding/retype-variable.js";
export { retypeVariable } from "./coding/retype-variable.js";
export { removeView, savedViews, saveView } from "./coding/save-view.js";
export type { StatementSearch } from "./coding/search-statements.js";
export { searchStatements } from "./coding/search-statements.js";
export { setCodebook } from "./coding/set-codebook.js";
export type { ConditionStateInput } from "./coding/set-condition-state.js";
export { conditionStateInputSchema, setConditionState } from "./coding/set-condition-state.js";
export { removeScale, setScale } from "./coding/set-scale.js";
export type { RankOf, RowGroup } from "./coding/sort-statements.js";
export { countValues, groupRows, monthAt, sortRows, usesOfEntities } from "./coding/sort-statements.js";
export type { Splitting } from "./coding/split-entity.js";
export { splitEntity } from "./coding/split-entity.js";
export { splitStatement } from "./coding/split-statement.js";
export type { ListedDocuments, StatementColumns } from "./coding/statement-columns.js";
export { actorAt } from "./coding/statement-columns.js";
export { stateCode, stateEntity, stateLabels } from "./coding/states.js";
export type {
  CodebookDifferencesView,
  CodebookView,
  UndoPreviewView,
  VariablePreviewView,
} from "./contract/codebook.js";
export {
  codebookDifferencesSchema,
  codebookFileSchema,
  codebookViewSchema,
  highlightInputSchema,
  newStatementTypeSchema,
  newVariableSchema,
  savedViewInputSchema,
  statementTypeEditSchema,
  undoPreviewSchema,
  variableEditSchema,
  variablePreviewSchema,
} from "./contract/codebook.js";
export type {
  CorrectedTextView,
  DocumentRow,
  DocumentView,
  ImportReport,
  TablePreviewView,
} from "./contract/documents.js";
export {
  correctedTextSchema,
  documentEditSchema,
  documentListSchema,
  documentQuerySchema,
  documentRowSchema,
  documentViewSchema,
  importReportSchema,
  tablePreviewSchema,
  textCorrectionSchema,
} from "./contract/documents.js";
export type {
  EntityEditInput,
  EntityView,
  MergingInput,
  MergingPreviewView,
  MovingInput,
  RenamingInput,
  SplittingInput,
  TidyingView,
} from "./contract/entity-work.js";
export {
  apartSchema,
  entityEditSchema,
  entityViewSchema,
  mergingPreviewSchema,
  mergingSchema,
  movingSchema,
  newEntitySchema,
  placingSchema,
  removingSchema,
  renamingSchema,
  splittingSchema,
  tidyingSchema,
} from "./contract/entity-work.js";
export type {
  CommitmentList,
  ConditionList,
  ConditionView,
  EvidenceList,
  ShiftList,
  StatusChange,
} from "./contract/ledger.js";
export {
  commitmentListSchema,
  commitmentQuerySchema,
  conditionListSchema,
  conditionWriteSchema,
  evidenceListSchema,
  ledgerEntryListSchema,
  ledgerQuerySchema,
  shiftListSchema,
  shiftQuerySchema,
} from "./contract/ledger.js";
export { mapNoteInputSchema } from "./contract/map-notes.js";
export type { BarPlotJson, MeasureList, NetworkChoices } from "./contract/measures.js";
export {
  backboneQuerySchema,
  backboneSchema,
  barPlotQuerySchema,
  barPlotSchema,
  campsQuerySchema,
  campsSchema,
  distancesQuerySchema,
  distancesSchema,
  measureListSchema,
  networkChoicesSchema,
  polarizationQuerySchema,
  polarizationSchema,
  seriesQuerySchema,
  seriesSchema,
} from "./contract/measures.js";
export type { MergeSuggestionQuery, MergeSuggestionView } from "./contract/merge-suggestions.js";
export {
  mergeSuggestionListSchema,
  mergeSuggestionQuerySchema,
  mergeSuggestionSchema,
} from "./contract/merge-suggestions.js";
export {
  campOptionsOf,
  measureOptionsOf,
  networkOptionsOf,
  optionsOfQuery,
} from "./contract/network-options.js";
export type { EntityLook, NetworkViewParts } from "./contract/network-view.js";
export { aroundEgo, viewOfNetwork } from "./contract/network-view.js";
export type {
  CampQuery,
  EgoQuery,
  NetworkOptionsQuery,
  NetworkQuery,
  NetworkView,
  ParsedNetworkQuery,
} from "./contract/networks.js";
export {
  campQuerySchema,
  networkOptionsQuerySchema,
  networkQuerySchema,
  networkViewSchema,
} from "./contract/networks.js";
export type { News, NewsQuery } from "./contract/news.js";
export { newsQuerySchema, newsSchema } from "./contract/news.js";
export type { ProblemView } from "./contract/page.js";
export {
  flagSchema,
  listSchema,
  pageOf,
  pageQuerySchema,
  problemSchema,
  splitList,
  uiLanguageSchema,
} from "./contract/page.js";
export type { PersonTraces } from "./contract/people.js";
export { personTracesSchema, pseudonymSchema } from "./contract/people.js";
export type { Period, PeriodView } from "./contract/period-views.js";
export { periodViews } from "./contract/period-views.js";
export type { PointOptions, PolarizationPoint } from "./contract/polarization-view.js";
export { polarizationPoint } from "./contract/polarization-view.js";
export type { PositionList, PositionView } from "./contract/positions.js";
export { positionListSchema, positionQuerySchema } from "./contract/positions.js";
export type { ProjectView, TimelineView, WriteResult } from "./contract/project.js";
export {
  commandViewSchema,
  projectEditSchema,
  projectViewSchema,
  timelineSchema,
  writeResultSchema,
} from "./contract/project.js";
export { viewOfQuery } from "./contract/query-view.js";
export type { Recoding, Retyping } from "./contract/recoding.js";
export { MOST_AT_ONCE, recodingSchema, retypingSchema } from "./contract/recoding.js";
export type { ReviewProgress, ReviewQuery } from "./contract/review.js";
export { reviewProgressSchema, reviewQuerySchema } from "./contract/review.js";
export type {
  KeptScenarioList,
  KeptScenarioView,
  ScenarioChoices,
  ScenarioDraft,
} from "./contract/scenarios.js";
export {
  keptScenarioListSchema,
  keptScenarioSchema,
  playedScenarioSchema,
  scenarioBodySchema,
  scenarioChoicesSchema,
  scenarioDraftQuerySchema,
  scenarioDraftSchema,
  scenarioInputsSchema,
  scenarioKeepSchema,
  scenarioQuerySchema,
  scenarioRunQuerySchema,
} from "./contract/scenarios.js";
export type {
  RecodingPreviewView,
  RetypingPreviewView,
  RowFilters,
  RowGrouping,
  RowGroups,
  RowQuery,
  RowSelection,
  RowSort,
  StatementRow,
  StatementRows,
} from "./contract/statement-rows.js";
export {
  lostValuesSchema,
  recodingPreviewSchema,
  retypingPreviewSchema,
  rowFiltersSchema,
  rowGroupQuerySchema,
  rowGroups,
  rowGroupsSchema,
  rowQuerySchema,
  rowSelectionQuerySchema,
  rowSelectionSchema,
  rowSorts,
  stanceWords,
  statementRowSchema,
  statementRowsSchema,
} from "./contract/statement-rows.js";
export type { StatementTableJson } from "./contract/statement-table.js";
export {
  statementTableQuerySchema,
  statementTableSchema,
  tableFromJson,
  tableToJson,
} from "./contract/statement-table.js";
export type {
  DecisionInput,
  EntityRef,
  EntityRow,
  GivenValue,
  StatementDraft,
  StatementEdit,
  StatementView,
} from "./contract/statements.js";
export {
  decisionInputSchema,
  entityInputSchema,
  entityListSchema,
  entityQuerySchema,
  entityRefSchema,
  entityRowSchema,
  givenValueSchema,
  statementDraftSchema,
  statementEditSchema,
  statementListSchema,
  statementQuerySchema,
  statementSplitSchema,
  statementViewSchema,
} from "./contract/statements.js";
export type { SuggesterView, SuggestionQuery, SuggestionView } from "./contract/suggester.js";
export {
  suggesterEditSchema,
  suggesterViewSchema,
  suggestionQuerySchema,
  suggestionViewSchema,
} from "./contract/suggester.js";
export type { TieChange } from "./contract/tie-changes.js";
export { networkAt, viewAt, windowViewer } from "./contract/window-view.js";
export { dnaLosses } from "./errors/dna-losses.js";
export type { ErrorCode, ErrorDetails, ProblemInWords } from "./errors.js";
export { describeProblem, fail, ParleyError, problems } from "./errors.js";
export { boundBySpeaker } from "./ledger/bound-actor.js";
export type { CommitmentOptions, SettledGroups, SettlingOptions } from "./ledger/commitments.js";
export { commitments, settleCommitments, settler } from "./ledger/commitments.js";
export type { ConditionCandidate } from "./ledger/condition-candidates.js";
export { conditionCandidates, presumedStates } from "./ledger/condition-candidates.js";
export { conditionSentence } from "./ledger/condition-logic.js";
export type { ConditionState, ConditionValue } from "./ledger/condition-time.js";
export { conditionKey, conditionValueOn } from "./ledger/condition-time.js";
export { conditionsIn } from "./ledger/conditions.js";
export type { LedgerSettings } from "./ledger/due-day.js";
export { defaultLedgerSettings } from "./ledger/due-day.js";
export type { FoundPlace, GoldDocument } from "./ledger/evaluate/find-places.js";
export { findPlace, overlaps, wrongPlaces } from "./ledger/evaluate/find-places.js";
export type {
  GoldCommitment,
  GoldPlace,
  GoldShift,
  GoldStatus,
  LedgerGold,
} from "./ledger/evaluate/ledger-gold.js";
export { ledgerGoldSchema } from "./ledger/evaluate/ledger-gold.js";
export type { BodiesOf, CommitmentScore } from "./ledger/evaluate/score-commitments.js";
export { isSameActor, scoreCommitments } from "./ledger/evaluate/score-commitments.js";
export type { StatusScore } from "./ledger/evaluate/score-status.js";
export { scoreStatus } from "./ledger/evaluate/score-status.js";
export type { EvidenceCandidate } from "./ledger/evidence-candidates.js";
export { evidenceCandidates } from "./ledger/evidence-candidates.js";
export type { GroupingOptions, ReportGroup } from "./ledger/group-reports.js";
export { groupReports, knownBy, lastedUntil } from "./ledger/group-reports.js";
export type { LedgerSentence } from "./ledger/ledger-sentence.js";
export type { LedgerStatement } from "./ledger/ledger-statement.js";
export { dayOf } from "./ledger/ledger-statement.js";
export type { StatementGlance } from "./ledger/may-bind.js";
export { bodiesBehind, mayBind } from "./ledger/may-bind.js";
export { quantityIn } from "./ledger/quantity.js";
export type { ReportMemory } from "./ledger/report-memory.js";
export { createReportMemory } from "./ledger/report-memory.js";
export { requirementGaps } from "./ledger/requirement-gaps.js";
export { isHigher } from "./ledger/status.js";
export type { AnnealedBackbone, AnnealingStep } from "./measures/annealed-backbone.js";
export { temperature } from "./measures/annealed-backbone.js";
export type { Backbone, BackboneOptions, SetLosses } from "./measures/backbone.js";
export { backbone, backboneOptionsSchema } from "./measures/backbone.js";
export type { BarPlot } from "./measures/bar-plot.js";
export { barPlot } from "./measures/bar-plot.js";
export type { CampMethodName } from "./measures/camp-methods/index.js";
export { campMethodNames, campMethods } from "./measures/camp-methods/index.js";
export type { CampSeries, CampSeriesOptions, CampSlice } from "./measures/camp-series.js";
export { campSeries, campSeriesOptionsSchema } from "./measures/camp-series.js";
export type { Camp, CampOptions, Camps } from "./measures/camps.js";
export { campOptions, campSettingsSchema, camps } from "./measures/camps.js";
export type { CampComparison, CampComparisonOptions, DivisionAgreement } from "./measures/compare-camps.js";
export { compareCamps, divisionAgreement } from "./measures/compare-camps.js";
export type { NodeDegree } from "./measures/degree.js";
export { columnDegree, degree } from "./measures/degree.js";
export { density } from "./measures/density.js";
export type { Distances, DistancesOptions } from "./measures/distances.js";
export { distances, distancesOptionsSchema } from "./measures/distances.js";
export { measures } from "./measures/index.js";
export type { Measure } from "./measures/measure.js";
export type { MovedPosition, Side, SidedStatement } from "./measures/moved-positions.js";
export { movedPositions } from "./measures/moved-positions.js";
export type { NestedStep } from "./measures/nested-backbone.js";
export type {
  MeasuredNode,
  MeasuredNumber,
  NetworkMeasureOptions,
  NetworkMeasures,
  StructureMeasureName,
} from "./measures/network-measures.js";
export { networkMeasures, structureMeasureNames } from "./measures/network-measures.js";
export type { MethodPhases, PhaseState, Phases, PhasesOptions } from "./measures/phases/phases.js";
export { phases, phasesOptionsSchema } from "./measures/phases/phases.js";
export type { Polarization, PolarizationOptions, PolarizationSlice } from "./measures/polarization.js";
export { polarization, polarizationOptionsSchema } from "./measures/polarization.js";
export type { PolarizationQuality, SignedTies } from "./measures/polarization-quality.js";
export { polarizationQuality } from "./measures/polarization-quality.js";
export type { ChainSummary } from "./measures/scaling/chain-summary.js";
export type {
  Convergence,
  Scale,
  ScaledActor,
  ScaledConcept,
  ScaleOptions,
} from "./measures/scaling/scale.js";
export { scale, scaleOptionsSchema } from "./measures/scaling/scale.js";
export type { SpectrumOptions } from "./measures/spectrum/spectrum.js";
export { spectralDistance, spectrum } from "./measures/spectrum/spectrum.js";
export type { DocumentInfluence } from "./measures/stability/document-influence.js";
export type { Interval } from "./measures/stability/interval.js";
export type { CampSpread, Spread, TieSpread } from "./measures/stability/spread.js";
export type { Stability, StabilityOptions } from "./measures/stability/stability.js";
export { stability, stabilityOptionsSchema } from "./measures/stability/stability.js";
export type { Watch } from "./measures/watch.js";
export { builtInStatementType } from "./model/built-in-type.js";
export type { Codebook, CodebookActor, CodebookConcept, CodebookScale } from "./model/codebook.js";
export { codebookScaleSchema, codebookSchema } from "./model/codebook.js";
export type { CodebookSection } from "./model/codebook-sections.js";
export { codebookSections } from "./model/codebook-sections.js";
export type { Coder } from "./model/coder.js";
export { coderSchema } from "./model/coder.js";
export type {
  Change,
  CodebookVersion,
  Command,
  CommandKey,
  CommandSummary,
  Draft,
  RecordKind,
  Records,
  Setting,
} from "./model/command.js";
export { commandKeys, invertChanges } from "./model/command.js";
export type { Commitment } from "./model/commitment.js";
export { commitmentSchema, rungs, sideStates, verdicts } from "./model/commitment.js";
export type { ConditionLeaf, ConditionTree, Truth } from "./model/condition-tree.js";
export { leavesOf, truthOf, withKeys } from "./model/condition-tree.js";
export type { Decision } from "./model/decision.js";
export { decisionKinds, decisionSchema } from "./model/decision.js";
export type { Document, DocumentDate, TextVersion } from "./model/document.js";
export { documentDateSchema, documentSchema, recordIdSchema } from "./model/document.js";
export type { Entity, EntityKind, EntityMembership } from "./model/entity.js";
export { entityKinds, entityLabel, entitySchema } from "./model/entity.js";
export type { LedgerCondition, ProcessEvent } from "./model/event.js";
export { conditionValues, ledgerConditionSchema, processEventSchema } from "./model/event.js";
export type { Highlight } from "./model/highlight.js";
export { highlightSchema, LONGEST_PATTERN } from "./model/highlight.js";
export type {
  EvidenceDetail,
  EvidenceEffect,
  EvidencePlace,
  LedgerDetail,
  LedgerDetailInput,
  LedgerEntry,
  ShiftKind,
} from "./model/ledger-entry.js";
export {
  evidenceEffects,
  ledgerDetailSchema,
  ledgerEntrySchema,
  shiftKinds,
} from "./model/ledger-entry.js";
export type { MapNote } from "./model/map-note.js";
export { MOST_NOTE_LETTERS, mapModes, mapNoteSchema } from "./model/map-note.js";
export type { Part, Role, Span } from "./model/part.js";
export { isVerbatim, partAt, partSchema, roleSchema, roles, SPAN_JOINER, spanSchema } from "./model/part.js";
export type {
  Contingency,
  Deadline,
  Language,
  ReadActor,
  ReadEvent,
  Reading,
  ReadStatement,
} from "./model/reading.js";
export {
  actorKinds,
  acts,
  bindingActs,
  certainties,
  contingencySchema,
  deadlineGrades,
  deadlineSchema,
  languages,
  media,
  polarities,
  readActorSchema,
  readEventSchema,
  readingSchema,
  readStatementSchema,
  speechModes,
} from "./model/reading.js";
export type { Resemblance } from "./model/resemblance.js";
export { resemblances } from "./model/resemblance.js";
export type { SavedView } from "./model/saved-view.js";
export { savedViewSchema, viewPages } from "./model/saved-view.js";
export type {
  Input,
  Provenance,
  ScenarioActor,
  ScenarioCondition,
  ScenarioEdit,
  ScenarioInputs,
  ScenarioIssue,
  Stand,
} from "./model/scenario.js";
export { scenarioEditSchema } from "./model/scenario.js";
export type { ScenarioFile, ScenarioFileIssue, ScenarioValue } from "./model/scenario-file.js";
export { scenarioFileSchema } from "./model/scenario-file.js";
export type { Statement, StatementState, Utterance, Value } from "./model/statement.js";
export {
  stanceOfAct,
  statementSchema,
  statementStates,
  utteranceSchema,
  valueSchema,
} from "./model/statement.js";
export type { DataType, StatementType, Variable } from "./model/statement-type.js";
export { dataTypeSchema, dataTypes, statementTypeSchema, variableSchema } from "./model/statement-type.js";
export type { Status } from "./model/status.js";
export { isCounted, isReviewed, statusSchema } from "./model/status.js";
export type { CellSums } from "./network/cell-sums.js";
export { addInTurn, cellAdder } from "./network/cell-sums.js";
export { network } from "./network/count-network.js";
export { countingSort } from "./network/counting-sort.js";
export type { Ego } from "./network/ego-network.js";
export { egoNetwork } from "./network/ego-network.js";
export type { EventList, EventRow } from "./network/event-list.js";
export { eventList } from "./network/event-list.js";
export type { Tie, TieEvidence } from "./network/evidence.js";
export { networkTies, tieEvidence } from "./network/evidence.js";
export type { JsonNumber, Network, NetworkBasis, NetworkJson } from "./network/network.js";
export { jsonNumber, networkToJson } from "./network/network.js";
export type {
  NetworkOptions,
  NetworkOptionsInput,
  NetworkWarning,
  ParsedNetworkOptions,
} from "./network/options.js";
export { documentVariables, networkOptionsSchema, parseNetworkOptions } from "./network/options.js";
export type { NetworkSeries } from "./network/series.js";
export { networkSeries } from "./network/series.js";
export type {
  Column,
  DocumentColumns,
  LongTextColumn,
  NumberColumn,
  ShortTextColumn,
  StatementTable,
} from "./network/statement-table.js";
export type { Random } from "./random.js";
export { createRandom, createStream, shuffle } from "./random.js";
export { applyEdits, placesOf } from "./scenario/apply-scenario.js";
export type { ConditionEffect } from "./scenario/condition-effects.js";
export { conditionEffects } from "./scenario/condition-effects.js";
export type { ConditionTerm, World } from "./scenario/condition-expression.js";
export {
  allWorlds,
  conditionExpression,
  conditionTerms,
  holdsIn,
  worldName,
} from "./scenario/condition-expression.js";
export type { DerivedInputs, DeriveOptions, RecordActor } from "./scenario/derive-inputs.js";
export { deriveInputs, HALF_LIFE } from "./scenario/derive-inputs.js";
export type { DraftOptions } from "./scenario/draft-scenario.js";
export { draftScenario } from "./scenario/draft-scenario.js";
export { idleConditions } from "./scenario/idle-conditions.js";
export type { CompleteOptions } from "./scenario/inputs/complete-inputs.js";
export { completeInputs } from "./scenario/inputs/complete-inputs.js";
export type { IssueScale } from "./scenario/inputs/issue-scale.js";
export { issueScale } from "./scenario/inputs/issue-scale.js";
export type { ErrorShare, ModelError } from "./scenario/model-error.js";
export { modelError, modelErrorPoints, modelErrorSource, pressureNote } from "./scenario/model-error.js";
export type { Baselines } from "./scenario/models/baselines.js";
export { baselines } from "./scenario/models/baselines.js";
export { compromise } from "./scenario/models/compromise.js";
export type { Eu1994Options, Eu1994Run } from "./scenario/models/eu1994.js";
export { eu1994, eu1994OptionsSchema } from "./scenario/models/eu1994.js";
export type { Exchange, ExchangeActor, ExchangeOutcome, Externality } from "./scenario/models/exchange.js";
export { exchange } from "./scenario/models/exchange.js";
export type { OpinionDrift } from "./scenario/models/friedkin-johnsen.js";
export { friedkinJohnsen } from "./scenario/models/friedkin-johnsen.js";
export type { BoundedConfidence } from "./scenario/models/hegselmann-krause.js";
export { hegselmannKrause } from "./scenario/models/hegselmann-krause.js";
export { bargainingModels } from "./scenario/models/index.js";
export type { IssueActor } from "./scenario/models/issue-actor.js";
export { mean, median } from "./scenario/models/mean.js";
export type { BargainingModel } from "./scenario/models/model.js";
export type { NashOptions } from "./scenario/models/nash.js";
export { nash } from "./scenario/models/nash.js";
export type { SmpActor, SmpOptions, SmpRun } from "./scenario/models/smp.js";
export { smp } from "./scenario/models/smp.js";
export type { Cascade, JoinRule } from "./scenario/models/threshold-cascade.js";
export { thresholdCascade, thresholdCounts, waitingCircles } from "./scenario/models/threshold-cascade.js";
export { weightedMedian } from "./scenario/models/weighted-median.js";
export type { Contribution, WorldActor, WorldEdit, WorldOutcome } from "./scenario/models/worlds.js";
export { worlds } from "./scenario/models/worlds.js";
export type { DrawRange } from "./scenario/monte-carlo.js";
export { drawResults, splitDraws } from "./scenario/monte-carlo.js";
export type { PlaySettings, Scenario, ScenarioPlan } from "./scenario/plan-scenario.js";
export { planScenario } from "./scenario/plan-scenario.js";
export { describeScenario, playScenario } from "./scenario/play-scenario.js";
export type { IssueOptions, PlayableIssue } from "./scenario/playable-issues.js";
export { playableIssues } from "./scenario/playable-issues.js";
export type {
  ActorShare,
  InputRow,
  IssueOutcome,
  OutcomeChange,
  PlacedActor,
  PlayedWorld,
  ScenarioResult,
  SpatialOutcome,
  TippingInput,
  TornadoInput,
  WorldResult,
} from "./scenario/scenario-result.js";
export type { Difference, Direction } from "./scenario/sensitivity/difference.js";
export type { Band } from "./scenario/sensitivity/quantiles.js";
export { bandOf } from "./scenario/sensitivity/quantiles.js";
export type { SobolIndices } from "./scenario/sensitivity/sobol.js";
export { sobolIndices } from "./scenario/sensitivity/sobol.js";
export { tippingPoint } from "./scenario/sensitivity/tipping-point.js";
export type { Tornado, TornadoRow } from "./scenario/sensitivity/tornado.js";
export { tornado } from "./scenario/sensitivity/tornado.js";
export type { Triangle } from "./scenario/sensitivity/triangular.js";
export type { SmpParameters, SmpStopping } from "./scenario/smp/settings.js";
export { smpParametersSchema, smpStoppingSchema } from "./scenario/smp/settings.js";
export type { SmpDraws, SmpJob } from "./scenario/smp-ensemble.js";
export { joinDraws, smpDraws } from "./scenario/smp-ensemble.js";
export { createShiftMemory, type ShiftMemory } from "./shifts/lanes.js";
export type { Position, PositionOptions } from "./shifts/position.js";
export { positionsIn } from "./shifts/position.js";
export type { ShiftScore } from "./shifts/score-shifts.js";
export { scoreShifts } from "./shifts/score-shifts.js";
export type { Shift, ShiftSentence } from "./shifts/shift.js";
export { shiftSchema } from "./shifts/shift.js";
export type { ShiftOptions } from "./shifts/shifts.js";
export { DEFAULT_SHIFT_DIAL, shifts } from "./shifts/shifts.js";
export { anchorPart, anchorSpan } from "./text/anchor-quote.js";
export { parseCondition } from "./text/condition-text.js";
export { escapedPattern, findPattern, patternOf } from "./text/find-pattern.js";
export { foldedName, nameSkeleton } from "./text/folded-name.js";
export { foldedText } from "./text/folded-text.js";
export { typingDistance } from "./text/typing-distance.js";
