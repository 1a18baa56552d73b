/** An entry in full: names, what it means, where it belongs, how it is used, and what can be done with it. */
import type { EntityView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { sharedAddress, useAddress } from "../../state/address.js";

export type EntryWork = "edit" | "rename" | "merge" | "split" | "move" | "place" | "remove";

export interface EntryDrawerProps {
  readonly entry: EntityView;
  readonly begin: (work: EntryWork) => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

const works: readonly { readonly name: EntryWork; readonly key: string }[] = [
  { name: "edit", key: "e" },
  { name: "rename", key: "r" },
  { name: "merge", key: "m" },
  { name: "split", key: "s" },
  { name: "move", key: "v" },
  { name: "place", key: "p" },
  { name: "remove", key: "x" },
];

export function EntryDrawer({ entry, begin, open, close }: EntryDrawerProps) {
  const { t } = useTranslation(["codebook", "frame"]);
  const isUsed = entry.statements + entry.members.length + entry.children.length > 0;
  const possible = works.filter(({ name }) =>
    name === "remove" ? !isUsed : name === "split" || name === "move" ? entry.statements > 0 : true,
  );
  useKeys(
    t("frame:keys.page"),
    possible.map(({ name, key }) => ({ keys: key, label: t(`codebook:do.${name}`), run: () => begin(name) })),
  );
  return (
    <Drawer
      title={entry.label}
      label={entry.label}
      aside={entry.variableId === "concept" ? undefined : t(`codebook:kind.${entry.kind}`)}
      close={close}
      footer={
        <div className="stm-acts">
          {possible.map(({ name, key }) => (
            <button key={name} type="button" className="btn" onClick={() => begin(name)}>
              {t(`codebook:do.${name}`)} <Keys name={key} />
            </button>
          ))}
        </div>
      }
    >
      <Passages entry={entry} />
      <dl className="stm-coded entry-fields">
        <Names entry={entry} />
        <Meaning entry={entry} />
        <Place entry={entry} open={open} />
        {entry.candidate || !entry.inCodebook ? (
          <Field name={t("codebook:field.state")}>
            <span className="dim">{t(entry.candidate ? "codebook:isCandidate" : "codebook:isOutside")}</span>
          </Field>
        ) : null}
      </dl>
    </Drawer>
  );
}

function Passages({ entry }: { readonly entry: EntityView }) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const { address } = useAddress();
  const { id, statements, reviewed } = entry;
  return (
    <p className="passages">
      <Link
        to={"/statements" as never}
        search={{ ...sharedAddress(address), entities: id } as never}
        className="ev-n num"
        data-passages
      >
        {t("passages", { count: statements, number: formats.number(statements) })}
      </Link>{" "}
      <span className="dim">{t("ofThemReviewed", { number: formats.number(reviewed) })}</span>
    </p>
  );
}

function Names({ entry }: { readonly entry: EntityView }) {
  const { t } = useTranslation("codebook");
  const { labels, aliases, value } = entry;
  return (
    <>
      {labels.de === undefined ? null : <Field name="Deutsch">{labels.de}</Field>}
      {labels.en === undefined ? null : <Field name="English">{labels.en}</Field>}
      {value === labels.de || value === labels.en ? null : <Field name={t("field.value")}>{value}</Field>}
      {aliases.length === 0 ? null : <Field name={t("field.aliases")}>{aliases.join(", ")}</Field>}
      {entry.color === null ? null : (
        <Field name={t("field.color")}>
          <i className="swatch" style={{ background: entry.color }} />{" "}
          <span className="num dim">{entry.color}</span>
        </Field>
      )}
    </>
  );
}

function Meaning({ entry }: { readonly entry: EntityView }) {
  const { t, i18n } = useTranslation("codebook");
  const language = i18n.language === "de" ? "de" : "en";
  const text = entry.description?.[language] ?? entry.description?.de ?? entry.description?.en;
  const listed = (name: string, phrases: EntityView["phrases"]) => {
    const all = [...phrases.de, ...phrases.en];
    return all.length === 0 ? null : (
      <Field name={name}>
        <ul className="phrases">
          {all.map((phrase, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a phrase may stand in both languages
            <li key={at}>{phrase}</li>
          ))}
        </ul>
      </Field>
    );
  };
  return (
    <>
      {text === undefined ? null : <Field name={t("field.description")}>{text}</Field>}
      {listed(t("field.phrases"), entry.phrases)}
      {listed(t("field.counterPhrases"), entry.counterPhrases)}
      {listed(t("field.examples"), entry.examples)}
      {Object.entries(entry.attributes).map(([name, value]) => (
        <Field key={name} name={name}>
          {value}
        </Field>
      ))}
    </>
  );
}

function Place({ entry, open }: Pick<EntryDrawerProps, "entry" | "open">) {
  const { t, i18n } = useTranslation("codebook");
  const formats = useFormats();
  const language = i18n.language === "de" ? "de" : "en";
  const link = ({ id, label }: { readonly id: string; readonly label: string }) => (
    <button key={id} type="button" className="link" onClick={() => open(id)}>
      {label}
    </button>
  );
  const since = (from: string | null, to: string | null) => {
    if (from !== null && to !== null) return formats.range(from, to);
    if (from !== null) return t("since", { day: formats.day(from) });
    return to === null ? "" : t("until", { day: formats.day(to) });
  };
  return (
    <>
      {entry.parent === null ? null : <Field name={t("field.parent")}>{link(entry.parent)}</Field>}
      {entry.children.length === 0 ? null : (
        <Field name={t("field.children")}>
          <span className="links">{entry.children.map(link)}</span>
        </Field>
      )}
      {entry.memberships.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody may belong to the same body twice
        <Field key={at} name={at === 0 ? t("field.memberOf") : ""}>
          {link({ id: one.of, label: one.label })}{" "}
          <span className="dim">
            {[one.office?.[language] ?? one.office?.de ?? one.office?.en ?? "", since(one.from, one.to)]
              .filter((words) => words !== "")
              .join(", ")}
          </span>
        </Field>
      ))}
      {entry.members.length === 0 ? null : (
        <Field name={t("field.members")}>
          <span className="links">{entry.members.map(link)}</span>
        </Field>
      )}
    </>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
