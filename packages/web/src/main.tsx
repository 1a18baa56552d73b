/** Starts the pages: language first, then theme, data and router around the frame. */
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/ScrollArea.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startWords } from "./i18n/words.js";
import { KeyLayer } from "./keys/key-layer.js";
import { router } from "./routes.js";
import { applyStoredScheme } from "./state/preferences.js";
import { queryClient } from "./state/query-client.js";
import { cssVariablesResolver, theme } from "./theme.js";

async function start(): Promise<void> {
  applyStoredScheme();
  // The page itself comes while the words do, not after them.
  await Promise.all([startWords(), router.load()]);
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        deduplicateCssVariables
      >
        <QueryClientProvider client={queryClient}>
          <KeyLayer>
            <RouterProvider router={router} />
          </KeyLayer>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
