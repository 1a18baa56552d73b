import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Sentence } from "../../src/components/sentence.js";

const tables: Readonly<Record<string, string>> = {
  plain: "Nothing in it",
  both: "<n/> of <b>{{actor}}</b> in <n/>",
  nested: "<b>all <n/> of them</b>.",
};
const t = (key: string, options: Readonly<Record<string, unknown>>) =>
  (tables[key] ?? "").replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(options[name]));
const Count = () => <i>7</i>;
const shown = (i18nKey: string, values: Record<string, string> = {}) =>
  renderToStaticMarkup(
    <Sentence
      t={t}
      i18nKey={i18nKey}
      values={values}
      components={{ n: <Count />, b: <b className="b" /> }}
    />,
  );

describe("a sentence with parts", () => {
  it.each([
    ["plain", "Nothing in it"],
    ["both", '<i>7</i> of <b class="b">Ada</b> in <i>7</i>'],
    ["nested", '<b class="b">all <i>7</i> of them</b>.'],
  ])("puts parts where the words of %s say", (key, expected) => {
    expect(shown(key, { actor: "Ada" })).toBe(expected);
  });

  it("shows a tag that came with a value", () => {
    expect(shown("both", { actor: "<n/> & <b>co</b>" })).toBe(
      '<i>7</i> of <b class="b">&lt;n/&gt; &amp; &lt;b&gt;co&lt;/b&gt;</b> in <i>7</i>',
    );
  });

  it("leaves a tag without a part as it is written", () => {
    expect(renderToStaticMarkup(<Sentence t={t} i18nKey="nested" />)).toBe(
      "&lt;b&gt;all &lt;n/&gt; of them&lt;/b&gt;.",
    );
  });

  it("keeps type and key of every part from one writing to the next", () => {
    const parts = (actor: string) => {
      const written = Sentence({
        t,
        i18nKey: "both",
        values: { actor },
        components: { n: <Count />, b: <b /> },
      });
      const { children } = (written as ReactElement<{ children: readonly ReactNode[] }>).props;
      return children
        .filter((node): node is ReactElement => typeof node === "object")
        .map(({ type, key }) => [type, key]);
    };
    expect(parts("Ada")).toEqual(parts("somebody else"));
    expect(parts("Ada")).toHaveLength(3);
  });
});
