/** Problems of: engines that ask a language model or load one. */
import { problemTable } from "./problem.js";

export const modelProblems = problemTable({
  MODEL_SENDING_NOT_ALLOWED: {
    status: 403,
    exit: 1,
    en: [
      "The llm engine sends the texts of this project to {endpoint}; nobody has allowed that yet, and nothing was sent.",
      "{project}",
      "If the texts may leave this machine, say so once for this project with --allow-sending.",
    ],
    de: [
      "Die llm-Engine sendet die Texte dieses Projekts an {endpoint}; das hat noch niemand erlaubt, und nichts wurde gesendet.",
      "{project}",
      "Wenn die Texte diesen Rechner verlassen dürfen, bitte das einmal für dieses Projekt mit --allow-sending sagen.",
    ],
  },
  MODEL_NOT_NAMED: {
    status: 400,
    exit: 2,
    en: [
      "The llm engine needs to know whom to ask.",
      "{option}",
      "Give the endpoint and the model: --endpoint http://localhost:8080/v1 --model NAME.",
    ],
    de: [
      "Die llm-Engine muss wissen, wen sie fragen soll.",
      "{option}",
      "Bitte Endpunkt und Modell angeben: --endpoint http://localhost:8080/v1 --model NAME.",
    ],
  },
  MODEL_ENDPOINT_SILENT: {
    status: 502,
    exit: 1,
    en: [
      "The endpoint did not answer, {attempts} times in a row ({reason}).",
      "{endpoint}",
      "Check that it runs and can be reached, then call again; finished documents and answers are kept.",
    ],
    de: [
      "Der Endpunkt hat {attempts}-mal hintereinander nicht geantwortet ({reason}).",
      "{endpoint}",
      "Bitte prüfen, ob er läuft und erreichbar ist, und noch einmal aufrufen; fertige Dokumente und Antworten bleiben erhalten.",
    ],
  },
  MODEL_ENDPOINT_REFUSED: {
    status: 502,
    exit: 1,
    en: [
      "The endpoint refused the question with status {status}: {reason}",
      "{endpoint}, model {model}",
      "Check the model's name and the key in the environment variable {variable}.",
    ],
    de: [
      "Der Endpunkt hat die Frage mit Status {status} abgelehnt: {reason}",
      "{endpoint}, Modell {model}",
      "Bitte den Namen des Modells und den Schlüssel in der Umgebungsvariable {variable} prüfen.",
    ],
  },
  MODEL_BUDGET_SPENT: {
    status: 422,
    exit: 1,
    en: [
      "The budget of {budget} tokens is spent: {spent} were used.",
      "{endpoint}, model {model}",
      "What was read is kept; call again with a larger --max-tokens to go on.",
    ],
    de: [
      "Das Budget von {budget} Token ist aufgebraucht: {spent} wurden verwendet.",
      "{endpoint}, Modell {model}",
      "Gelesenes bleibt erhalten; mit größerem --max-tokens geht es beim nächsten Aufruf weiter.",
    ],
  },
  MODEL_ANSWER_BROKEN: {
    status: 502,
    exit: 1,
    en: [
      "The model {model} answered {attempts} times with something other than JSON of the shape asked for.",
      "{document}",
      "Call again, or choose a model that can keep to a schema.",
    ],
    de: [
      "Das Modell {model} hat {attempts}-mal etwas anderes als JSON der verlangten Form geantwortet.",
      "{document}",
      "Bitte noch einmal aufrufen oder ein Modell wählen, das sich an ein Schema hält.",
    ],
  },
  ONNX_PACKAGE_ABSENT: {
    status: 422,
    exit: 1,
    en: [
      "The onnx engine runs with the package {package}, which is not installed.",
      "{package}",
      "Install it beside Parley: ONNXRUNTIME_NODE_INSTALL=skip npm install {package}@4.3.1",
    ],
    de: [
      "Die onnx-Engine läuft mit dem Paket {package}, das nicht installiert ist.",
      "{package}",
      "Bitte neben Parley installieren: ONNXRUNTIME_NODE_INSTALL=skip npm install {package}@4.3.1",
    ],
  },
  ONNX_MODEL_UNUSABLE: {
    status: 422,
    exit: 1,
    en: [
      "The model cannot be used: {reason}",
      "{model}",
      "Give a folder with a token classifier in ONNX form, or the name of one.",
    ],
    de: [
      "Das Modell ist nicht verwendbar: {reason}",
      "{model}",
      "Bitte einen Ordner mit einem Token-Klassifikator im ONNX-Format oder dessen Namen angeben.",
    ],
  },
});
