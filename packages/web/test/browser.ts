/** Where a Chromium is, and the flags with which it runs without a screen. */
import { existsSync } from "node:fs";

/** `null` when there is none; browser tests then say so and are skipped. */
export function chromiumPath(): string | null {
  const places = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
}

export const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
