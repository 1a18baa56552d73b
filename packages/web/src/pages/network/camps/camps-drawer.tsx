/**
 * Camps by every method side by side: how many each finds, how well they fit (modularity), which numbers were tried,
 * and how far the methods agree. Choosing one draws its camps.
 */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CsvButton } from "../../../components/evidence-csv.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useComputed } from "../../../state/computing.js";
import type { CampsAnswer } from "../../../workers/questions.js";
import { closeDrawer } from "../drawer/close.js";
import { optionValue } from "../network-query.js";
import { choiceWords, OptionClash } from "../options/option-clash.js";
import { campMethodChoices } from "../options/page-options.js";
import { useSubject } from "../player/use-series.js";
import { Working } from "../working.js";
import { AgreementMatrix } from "./agreement-matrix.js";

export function CampsDrawer() {
  const { t } = useTranslation(["figures", "options", "frame"]);
  const { address, change } = useAddress();
  const formats = useFormats();
  const subject = useSubject();
  const computed = useComputed(
    subject === null ? null : { kind: "camps", ...subject, methods: campMethodChoices },
  );
  const answer = computed.data ?? (computed.computing?.part as CampsAnswer | null) ?? null;
  const chosen = optionValue(address, "campMethod");
  const [held, setHeld] = useState<string | null>(null);
  const nameOf = (method: string) => choiceWords("campMethod", method, t as never);
  const best = bestOf(answer);
  return (
    <Drawer
      title={t("figures:camps.title")}
      label={t("figures:camps.title")}
      full
      close={() => closeDrawer(() => change({ show: null }))}
      footer={
        answer === null ? null : (
          <CsvButton
            name="camps-by-method"
            rows={() => [
              ["method", "camps", "sizes", "modularity", ...answer.divisions.map(({ method }) => method)],
              ...answer.divisions.map((one, row) => [
                one.method,
                one.sizes.length,
                one.sizes.join(" "),
                one.modularity,
                ...(answer.agreement[row] ?? []),
              ]),
            ]}
          />
        )
      }
    >
      <p className="sm dim opt-intro">{t("figures:camps.intro")}</p>
      <Working
        computed={computed}
        words={(done, all) =>
          t("figures:camps.running", { done: formats.number(done), all: formats.number(all) })
        }
      />
      {computed.failure !== null && answer === null ? (
        <OptionClash failure={computed.failure} retry={computed.retry} />
      ) : null}
      {answer === null ? null : (
        <>
          <table className="fig-rows camps-rows">
            <thead>
              <tr>
                <th scope="col">{t("figures:camps.method")}</th>
                <th scope="col" className="right">
                  {t("figures:camps.count")}
                </th>
                <th scope="col" className="right">
                  {t("figures:camps.modularity")}
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.divisions.map((one) => (
                <tr key={one.method} className={one.method === chosen ? "on" : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-pressed={one.method === chosen}
                      onClick={() => change({ camps: one.method === "louvain" ? null : one.method })}
                      onFocus={() => setHeld(one.method)}
                      onPointerEnter={() => setHeld(one.method)}
                    >
                      {nameOf(one.method)}
                    </button>
                    <Tried tried={one.tried} />
                  </th>
                  <td className="right num" title={one.sizes.map((size) => formats.number(size)).join(", ")}>
                    {formats.number(one.sizes.length)}
                  </td>
                  <td className={one.method === best ? "right num b" : "right num"}>
                    {one.modularity === null ? "–" : formats.decimal(one.modularity)}
                    {one.method === best ? <span className="unseen"> {t("figures:camps.best")}</span> : null}
                  </td>
                </tr>
              ))}
              {answer.left.map(({ method, why }) => (
                <tr key={method}>
                  <th scope="row" className="dim">
                    {nameOf(method)}
                  </th>
                  <td colSpan={2} className="sm dim">
                    {why}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <AgreementMatrix answer={answer} nameOf={nameOf} held={held} />
        </>
      )}
    </Drawer>
  );
}

/** "2: 0.21, 3: 0.27" where several numbers of camps were tried. */
function Tried({ tried }: { readonly tried: CampsAnswer["divisions"][number]["tried"] }) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  if (tried.length < 2) return null;
  const words = tried.map(
    ({ k, modularity }) => `${formats.number(k)}: ${modularity === null ? "–" : formats.decimal(modularity)}`,
  );
  return <div className="sm dim num">{t("camps.tried", { tried: words.join(", ") })}</div>;
}

/** The method with the highest modularity, the first of equal ones. */
export function bestOf(answer: Pick<CampsAnswer, "divisions"> | null): string | null {
  let best: { method: string; modularity: number } | null = null;
  for (const { method, modularity } of answer?.divisions ?? []) {
    if (modularity !== null && (best === null || modularity > best.modularity + 1e-12))
      best = { method, modularity };
  }
  return best?.method ?? null;
}
