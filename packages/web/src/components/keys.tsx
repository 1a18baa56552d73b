/** A key or key sequence as it is printed on a button or in the list of keys. */
import { keyLabels } from "../keys/key-name.js";

export function Keys({ name }: { readonly name: string }) {
  const labels = keyLabels(name);
  return (
    <span aria-hidden="true">
      {labels.map((label, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the labels of one key never change order
        <kbd key={position}>{label}</kbd>
      ))}
    </span>
  );
}
