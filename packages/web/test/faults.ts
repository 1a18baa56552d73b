/** What a page does wrong for those who cannot see it well: faults of WCAG 2.2 AA, and what sticks out at the side. */
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";

/** One line a fault, with the places where it is. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = await violationsOf(page, {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
  });
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...found, ...(sticksOut > 0 ? [`${sticksOut} px stick out at the side`] : [])];
}

async function violationsOf(
  page: Page,
  runOnly: { readonly type: "tag" | "rule"; readonly values: string[] },
): Promise<readonly string[]> {
  // In one page: there are no frames whose faults a second one would have to gather. What is right is not described.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], runOnly })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/**
 * What a page is looked at in: wide, in English and both schemes; narrow, dark, and in German, whose words are longer.
 * Between the schemes only colors differ, so that light and narrow together would show nothing new.
 */
export const looks = [
  {
    width: 1440,
    language: "en",
    options: { viewport: { width: 1440, height: 900 }, locale: "en-US", colorScheme: "light" },
  },
  {
    width: 390,
    language: "de",
    options: { viewport: { width: 390, height: 844 }, locale: "de-DE", colorScheme: "dark" },
  },
] as const satisfies readonly { width: number; language: string; options: BrowserContextOptions }[];

/** Faults of a page in the look in which it was opened; the light page is made dark as well, without loading anew. */
export async function faultsInLook(page: Page, { options }: (typeof looks)[number]) {
  const faults = await faultsOf(page);
  if (options.colorScheme === "dark") return faults;
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForSelector('html[data-mantine-color-scheme="dark"]', { state: "attached" });
  const inDark = await violationsOf(page, { type: "rule", values: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return [...faults, ...inDark.map((fault) => `dark, ${fault}`)];
}
