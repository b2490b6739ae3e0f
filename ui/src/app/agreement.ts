import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "~/i18n";
import { commands, type Language } from "~/ipc/bindings";

/** The language in which texts are read. */
export function useTextLanguage(): Language {
  return useLanguage() === "de" ? "de" : "en";
}

/** Policy and terms with every answer; what the banner and the page of both show. */
export function useAgreement() {
  const language = useTextLanguage();
  return useQuery({
    queryKey: ["account", "agreement", language],
    queryFn: () => commands.agreement(language),
  });
}
