import { useQuery } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { useLanguage } from "~/i18n";
import { commands, type DocumentText } from "~/ipc/bindings";
import type { Feature } from "./feature";

/** Policy or terms that were not accepted in this version yet, in the window's language. */
export function usePendingTexts(): readonly DocumentText[] {
  const language = useLanguage() === "de" ? "de" : "en";
  const texts = useQuery({
    queryKey: ["account", "pending", language],
    queryFn: () => commands.pendingTexts(language),
  });
  return texts.data ?? [];
}

/** Shows the page, or what must be accepted first; pages for taking data out and deleting it stay open. */
export function AgreementGate({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
  const pending = usePendingTexts();
  const isOpen = useMatches({ select: (matches) => matches.at(-1)?.staticData.isOpenBeforeAgreement ?? false });
  const agreement = useMemo(() => agreementOf(features), [features]);
  if (pending.length === 0 || isOpen || agreement === null) return children;
  return <Suspense>{agreement}</Suspense>;
}

function agreementOf(features: readonly Feature[]): ReactNode {
  const load = features.map(({ agreement }) => agreement).find((loader) => loader !== undefined);
  if (load === undefined) return null;
  const Agreement = lazy(load);
  return <Agreement />;
}
