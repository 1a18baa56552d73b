/** What a page does wrong for those who cannot see it well: faults of WCAG 2.2 AA, and what sticks out at the side. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** One line a fault, with the places where it is. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // In one page: a second one to gather what frames said costs more than the looking, and there are no frames.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
    ...(sticksOut > 0 ? [`${sticksOut} px stick out at the side`] : []),
  ];
}

/** The same in light and dark, without loading anew; between the two only colors differ. */
export async function faultsInBothSchemes(page: Page): Promise<readonly string[]> {
  const inLight = await faultsOf(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForSelector('html[data-mantine-color-scheme="dark"]', { state: "attached" });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules(["color-contrast"])
    .analyze();
  await page.emulateMedia({ colorScheme: "light" });
  const inDark = violations.map(
    ({ id, nodes }) => `dark, ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  return [...inLight, ...inDark];
}
