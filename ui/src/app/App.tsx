import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { ErrorScreen, ToastProvider } from "~/components";
import { languageFor, loadCatalog, WordsProvider } from "~/i18n";
import type { ShellStatus } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { AppearanceProvider } from "./Appearance";
import { ErrorBoundary } from "./ErrorBoundary";
import type { Feature, ScreenLoader } from "./feature";
import { LockScreen } from "./LockScreen";
import { useFirstRunHeld } from "./firstRunHold";
import { forgetRemembered } from "./navigation";
import { FeaturesContext } from "./parts";
import { ProblemScreen } from "./ProblemScreen";
import { RestoringScreen } from "./RestoringScreen";
import { routerFor } from "./router";
import { ShortcutProvider } from "./shortcuts";
import { useShellStatus } from "./status";

/** The whole window: waits for the shell's status and its words, then draws the phase. */
export function App({ features }: { features: readonly Feature[] }) {
  const status = useShellStatus();
  const language = languageFor(status.data?.appearance.language ?? "system", navigator.languages);
  const catalog = useQuery({ queryKey: ["words", language], queryFn: () => loadCatalog(language) });
  if (catalog.data === undefined || status.isPending) return null;
  return (
    <WordsProvider catalog={catalog.data} language={language} locale={status.data?.formats.locale ?? language}>
      <ToastProvider>
        <ErrorBoundary>
          {status.data === undefined ? (
            <ErrorScreen error={appErrorFrom(status.error)} onRetry={() => void status.refetch()} />
          ) : (
            <AppearanceProvider appearance={status.data.appearance} language={language}>
              <ShortcutProvider>
                <PhaseScreen status={status.data} features={features} />
              </ShortcutProvider>
            </AppearanceProvider>
          )}
        </ErrorBoundary>
      </ToastProvider>
    </WordsProvider>
  );
}

function PhaseScreen({ status, features }: { status: ShellStatus; features: readonly Feature[] }) {
  useForgettingWhenClosed(status.phase);
  const router = useMemo(() => routerFor(features), [features]);
  const firstRun = useMemo(() => screenOf(features, ({ firstRun }) => firstRun), [features]);
  const problem = useMemo(() => screenOf(features, ({ problem }) => problem), [features]);
  const isFirstRunHeld = useFirstRunHeld();
  switch (isFirstRunHeld ? "firstRun" : status.phase) {
    case "open":
      return <RouterProvider router={router} />;
    case "locked":
      return <LockScreen businessName={status.businessName} hasPassphrase={status.hasPassphrase} />;
    case "firstRun":
      return (
        <FeaturesContext value={features}>
          <Suspense>{firstRun}</Suspense>
        </FeaturesContext>
      );
    case "restoring":
      return <RestoringScreen jobs={status.jobs} />;
    case "problem":
      return <Suspense>{problem ?? <ProblemScreen error={status.problem ?? appErrorFrom(null)} />}</Suspense>;
  }
}

function screenOf(features: readonly Feature[], pick: (feature: Feature) => ScreenLoader | undefined) {
  const load = features.map(pick).find((loader) => loader !== undefined);
  if (load === undefined) return null;
  const Screen = lazy(load);
  return <Screen />;
}

/** Once the workspace is not open any more, nothing that was read from it stays in memory. */
function useForgettingWhenClosed(phase: ShellStatus["phase"]): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (phase === "open") return;
    forgetRemembered();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "shell" && queryKey[0] !== "words" });
  }, [phase, queries]);
}
