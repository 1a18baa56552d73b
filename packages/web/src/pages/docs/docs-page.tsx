/** A page of the reference, as it stands in `docs/reference`, shown inside the program so that nothing is fetched. */
import "../../styles/docs.css";
import { useParams, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { InlineWords } from "./inline-words.js";
import { type Block, blocksOf } from "./markdown-blocks.js";

const sources = import.meta.glob<string>("../../../../../docs/reference/*.md", {
  query: "?raw",
  import: "default",
});

function loaderOf(page: string): (() => Promise<string>) | undefined {
  return Object.entries(sources).find(([path]) => path.endsWith(`/${page}.md`))?.[1];
}

export function DocsPage() {
  const { t } = useTranslation("figures");
  const { page = "" } = useParams({ strict: false }) as { page?: string };
  const hash = useRouterState({ select: (state) => state.location.hash });
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  const load = loaderOf(page);
  useEffect(() => {
    let isGone = false;
    void load?.().then((text) => {
      if (!isGone) setBlocks(blocksOf(text));
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  useEffect(() => {
    if (blocks === null) return;
    const heading = hash === "" ? null : document.getElementById(hash);
    heading?.scrollIntoView({ block: "start", behavior: "instant" });
    heading?.focus({ preventScroll: true });
  }, [blocks, hash]);
  if (load === undefined)
    return (
      <div className="pad">
        <Empty>{t("docs.none", { page })}</Empty>
      </div>
    );
  return (
    // The pages of the reference are written in English.
    <article className="docs" lang="en" aria-label={t("docs.label")}>
      <div className="docs-text">
        {blocks?.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never move
          <BlockView key={at} block={block} />
        ))}
      </div>
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Tag = block.level === 1 ? "h2" : "h3";
      return (
        <Tag id={block.anchor} tabIndex={-1}>
          {block.text}
        </Tag>
      );
    }
    case "code":
      return <pre>{block.text}</pre>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>
              <InlineWords text={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return (
        <div className="wide">
          <table className="fig-rows">
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    <InlineWords text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never move
                    <td key={place}>
                      <InlineWords text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return (
        <p>
          <InlineWords text={block.text} />
        </p>
      );
  }
}
