/** Plain text: the whole file is the text of one document, so that offsets hold for file and document alike. */
import { decodeText } from "../decode-text.js";
import { describeDocument } from "../describe-document.js";
import { fileExtension } from "../file-name.js";
import type { Importer } from "../importer.js";

/** Names that hold text without saying so. */
const plainExtensions = ["txt", "text"];

export const plainText: Importer = {
  name: "plain-text",
  extensions: plainExtensions,
  accepts({ name }) {
    const extension = fileExtension(name);
    if (plainExtensions.includes(extension)) return 0.5;
    return extension === "" ? 0.1 : 0;
  },
  async parse({ name, bytes }, options) {
    const { text, notes } = decodeText(name, bytes);
    return {
      file: name,
      documents: [describeDocument({ file: name, text, notes }, options)],
      skipped: [],
      assumptions: [],
    };
  },
};
