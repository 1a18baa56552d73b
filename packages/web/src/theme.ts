/** Mantine's theme filled with our tokens, so that its components keep their behavior and get our look. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ten steps around the accent; step 7 is the fill in light mode, step 4 in dark mode. */
const petrol: MantineColorsTuple = [
  "#e9f5f7",
  "#cfe6e9",
  "#a3ced3",
  "#73b8be",
  "#56b6bb",
  "#2a8f97",
  "#0f7680",
  "#045e67",
  "#02525a",
  "#013f46",
];
const gray: MantineColorsTuple = [
  "#f9fafb",
  "#f2f4f6",
  "#eaedef",
  "#e0e4e6",
  "#d0d5d8",
  "#b5bcbf",
  "#8c9498",
  "#6a7378",
  "#535c61",
  "#384146",
];
const dark: MantineColorsTuple = [
  "#bec5c9",
  "#a1a9ad",
  "#8a9297",
  "#4e575b",
  "#3a4145",
  "#2c3336",
  "#1c2124",
  "#161a1c",
  "#101315",
  "#0b0f11",
];

export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: "var(--p-font-ui)",
  fontFamilyMonospace: "var(--p-font-code)",
  headings: { fontFamily: "var(--p-font-ui)", fontWeight: "600" },
  fontSizes: { xs: "0.6875rem", sm: "0.75rem", md: "0.8125rem", lg: "0.875rem", xl: "1rem" },
  lineHeights: { xs: "1rem", sm: "1.125rem", md: "1.25rem", lg: "1.375rem", xl: "1.5rem" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "3px", sm: "5px", md: "8px" },
  defaultRadius: "sm",
  shadows: { xs: "none", sm: "none", md: "var(--p-shadow-float)", lg: "none", xl: "none" },
  focusRing: "auto",
  focusClassName: "p-focus",
  cursorType: "pointer",
  respectReducedMotion: true,
});

/** Mantine's own surface variables, in both schemes, from our tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const surfaces = {
    "--mantine-color-body": "var(--p-surface)",
    "--mantine-color-text": "var(--p-text)",
    "--mantine-color-dimmed": "var(--p-text-2)",
    "--mantine-color-placeholder": "var(--p-text-3)",
    "--mantine-color-default": "var(--p-surface)",
    "--mantine-color-default-border": "var(--p-n5)",
    "--mantine-color-default-hover": "var(--p-n2)",
    "--mantine-color-error": "var(--p-danger)",
  };
  return {
    variables: { "--mantine-color-anchor": "var(--p-accent)" },
    light: surfaces,
    dark: surfaces,
  };
};
