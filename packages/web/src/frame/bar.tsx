/** The context bar: page name, its filter as a sentence, its view switches, undo, and the search. */
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../components/icon.js";
import { Keys } from "../components/keys.js";
import { sharedAddress, useAddress } from "../state/address.js";
import { useProject } from "../state/project.js";
import { useUndo } from "./history.js";
import { pages } from "./pages.js";
import { isUnder } from "./rail.js";
import { useSlotTarget } from "./slots.js";

export function Bar({ openHelp }: { readonly openHelp: () => void }) {
  const { t } = useTranslation(["frame", "people"]);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const page = pages.find((one) => isUnder(pathname, one.path));
  // People are found through the settings and stand in no list of pages.
  const beside = isUnder(pathname, "/people") ? t("people:title") : "Parley";
  const name = page === undefined ? beside : t(`page.${page.name}`);
  const sentence = useSlotTarget("sentence");
  const tools = useSlotTarget("tools");
  useEffect(() => {
    document.title = `${name} – Parley`;
  }, [name]);
  return (
    <header className="bar">
      <h1>{name}</h1>
      <span className="sep" />
      <span className="sentence" ref={sentence} />
      <div className="tools">
        <div style={{ display: "contents" }} ref={tools} />
        <UndoButton />
        <button
          type="button"
          className="btn quiet d-only"
          onClick={openHelp}
          aria-label={t("keys.title")}
          title={`${t("keys.title")} (?)`}
        >
          <kbd>?</kbd>
        </button>
        <Search />
      </div>
    </header>
  );
}

function UndoButton() {
  const { t } = useTranslation("frame");
  const canUndo = (useProject().data?.undo ?? null) !== null;
  const { undoLast } = useUndo();
  return (
    <button
      type="button"
      className="btn quiet d-only"
      disabled={!canUndo}
      onClick={undoLast}
      aria-label={t("keys.undo")}
      title={`${t("keys.undo")} (U)`}
    >
      <Icon name="undo" />
    </button>
  );
}

/** Pages that are filtered by the words of the search; on the others Enter goes to the record. */
const searched = ["/record", "/statements", "/codebook"];

/** Full-text search of the record, of the statements, or of the codebook. */
function Search() {
  const { t } = useTranslation("frame");
  const { address, change } = useAddress();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isSearched = searched.includes(path);
  const current = isSearched ? (address.q ?? "") : "";
  const [words, setWords] = useState(current);
  useEffect(() => setWords(current), [current]);
  useEffect(() => {
    if (!isSearched || words === current) return;
    const timer = setTimeout(() => change({ q: words }), 180);
    return () => clearTimeout(timer);
  }, [words, current, isSearched, change]);
  const placeholder = t(path === "/record" || !isSearched ? "search" : `searchOf.${path.slice(1)}`);
  const submit = () => {
    if (isSearched) change({ q: words });
    else void navigate({ to: "/record", search: { ...sharedAddress(address), q: words } } as never);
  };
  return (
    <search style={{ display: "contents" }}>
      <form
        className={words === "" ? "seek" : "seek filled"}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label htmlFor="search">
          <Icon name="search" />
        </label>
        <input
          id="search"
          type="search"
          value={words}
          placeholder={placeholder}
          aria-label={placeholder}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setWords("");
            if (isSearched) change({ q: null });
            event.currentTarget.blur();
          }}
        />
        {words === "" ? (
          <Keys name={isUnder(path, "/read") ? "mod+k" : "/"} />
        ) : (
          <button
            type="button"
            aria-label={t("clearSearch")}
            onClick={() => {
              setWords("");
              change({ q: null });
            }}
          >
            <Icon name="close" size={13} />
          </button>
        )}
      </form>
    </search>
  );
}
