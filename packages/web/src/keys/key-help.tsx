/** The keys of the page shown, and the switch for single characters. */
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Keys } from "../components/keys.js";
import { usePreference, writePreference } from "../state/preferences.js";
import { type KeyGroup, useKeyGroups } from "./key-layer.js";

export function KeyHelp({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { t } = useTranslation("frame");
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<b className="b">{t("keys.title")}</b>}
      size="46rem"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {opened ? <KeyList /> : null}
    </Modal>
  );
}

function KeyList() {
  const { t } = useTranslation("frame");
  const first = [t("keys.everywhere"), t("keys.time")];
  const rank = (group: KeyGroup) => (first.includes(group.title) ? first.indexOf(group.title) : first.length);
  const groups = merged(useKeyGroups()()).sort((a, b) => rank(a) - rank(b));
  const single = usePreference("single-keys", "on");
  return (
    <div className="key-groups">
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl className="key-list">
            {group.bindings.map((binding) => (
              <div key={String(binding.keys)} style={{ display: "contents" }}>
                <dt>
                  <Keys name={typeof binding.keys === "string" ? binding.keys : (binding.keys[0] ?? "")} />
                </dt>
                <dd>{binding.label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label style={{ display: "flex", gap: 8, marginTop: 20, alignItems: "center" }}>
        <input
          type="checkbox"
          checked={single === "on"}
          onChange={(event) => writePreference("single-keys", event.currentTarget.checked ? "on" : "off")}
        />
        {t("keys.single")}
      </label>
    </div>
  );
}

/** Groups of the same title become one. */
function merged(groups: readonly KeyGroup[]): KeyGroup[] {
  const byTitle = new Map<string, KeyGroup>();
  for (const group of groups.toReversed()) {
    const shown = group.bindings.filter((binding) => binding.label !== undefined && binding.off !== true);
    if (shown.length === 0) continue;
    const known = byTitle.get(group.title);
    byTitle.set(group.title, { title: group.title, bindings: [...(known?.bindings ?? []), ...shown] });
  }
  return [...byTitle.values()];
}
