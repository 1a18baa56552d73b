/** What a change would do, asked before it is made. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "./api.js";

/**
 * The preview of a change.
 * @param path of the preview, "statements/recode/preview"
 * @param body `null` while there is nothing to ask
 */
export function usePreview<View>(path: string, body: object | null) {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: ["preview", path, body, language],
    queryFn: () => send<View>(path, { method: "POST", body, query: { labels: language } }),
    enabled: body !== null,
    // Asked again with the same revisions after its own write, it would only find a clash.
    staleTime: "static",
    retry: false,
  });
}
