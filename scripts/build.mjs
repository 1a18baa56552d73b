/** `npm run build`: compiles the packages and bundles the pages, where something changed. */
import { ensureBuilt, ensureInstalled, requireNode } from "./prepare.cjs";

requireNode();
ensureInstalled();
ensureBuilt({ web: true });
