/** Closes the drawer; the focus it held goes back to the picture or table it was opened from. */
export function closeDrawer(close: () => void): void {
  const hadFocus = document.activeElement?.closest(".drawer") !== null;
  close();
  if (hadFocus) document.querySelector<HTMLElement>(".net-stage, .net-table, .fig-stage, .led-rows")?.focus();
}
