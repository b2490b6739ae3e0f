import { useQuery } from "@tanstack/react-query";
import { languageFor, loadCatalog, WordsProvider } from "~/i18n";
import { useShellStatus } from "./status";

/** The whole window: waits for the shell's status and its words, then draws the phase. */
export function App() {
  const status = useShellStatus();
  const language = languageFor(status.data?.appearance.language ?? "system", navigator.languages);
  const catalog = useQuery({ queryKey: ["words", language], queryFn: () => loadCatalog(language) });
  if (catalog.data === undefined) return null;
  return (
    <WordsProvider catalog={catalog.data} language={language} locale={status.data?.formats.locale ?? language}>
      {status.data?.businessName}
    </WordsProvider>
  );
}
