/** Light or dark, as it is shown now. */
import { useComputedColorScheme } from "@mantine/core";

export function useScheme(): "light" | "dark" {
  return useComputedColorScheme("light", { getInitialValueInEffect: false });
}
