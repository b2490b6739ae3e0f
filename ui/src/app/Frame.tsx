import { Outlet } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { useActions } from "./actions";
import { AgreementBanner } from "./AgreementBanner";
import { useIsNarrow, useTextSizeKeys } from "./Appearance";
import { CommandPalette } from "./CommandPalette";
import { ErrorBoundary } from "./ErrorBoundary";
import type { Feature } from "./feature";
import { FileDrop } from "./FileDrop";
import styles from "./Frame.module.css";
import { useBack } from "./navigation";
import { PageHeadContext } from "./Page";
import { withRecent } from "./paletteItems";
import { FeaturesContext } from "./parts";
import { ShortcutHelp } from "./ShortcutHelp";
import { useAllShortcuts, useShortcut, useShortcuts, type Shortcut } from "./shortcuts";
import { Sidebar } from "./Sidebar";
import { useShellStatus } from "./status";
import { StatusBar } from "./StatusBar";
import { TopBar } from "./TopBar";
import { useCountedVisits, useOpenedRecords } from "./visits";
import { Warnings } from "./Warnings";

/** What stands around every page of an open workspace. */
export function Frame({ features }: { features: readonly Feature[] }) {
  const say = useWords();
  const status = useShellStatus().data;
  const actions = useActions(features);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<"palette" | "help" | null>(null);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [helpLines, setHelpLines] = useState<readonly Shortcut[]>([]);
  const allShortcuts = useAllShortcuts();
  const main = useRef<HTMLElement>(null);
  const back = useBack();
  const close = useCallback(() => setOverlay(null), []);
  const remember = useCallback((id: string) => setRecent((current) => withRecent(current, id)), []);

  useShortcut("Ctrl+K", "app-shortcut-palette", () => setOverlay("palette"), { isEverywhere: true });
  useShortcut("Alt+←", "app-shortcut-back", back, { isEverywhere: true });
  useShortcut(
    "?",
    "app-shortcut-help",
    () => {
      setHelpLines(allShortcuts());
      setOverlay("help");
    },
    { isEverywhere: true },
  );
  useUndoKey();
  useBackButton(back);
  const textSize = status?.appearance.textSize ?? 100;
  const isNarrow = useIsNarrow(textSize);
  useTextSizeKeys(textSize);
  useShortcuts(
    useMemo(
      () =>
        actions.flatMap(({ shortcut, label, run }) =>
          shortcut === undefined ? [] : [{ keys: shortcut, label, run, isEverywhere: true }],
        ),
      [actions],
    ),
  );
  useFocusAfterOverlay(overlay === null);
  useLoudRejections();
  useCountedVisits();
  useOpenedRecords(features);

  if (status === undefined) return null;
  return (
    <FileDrop features={features}>
      <div className={styles.frame}>
        <a href="#main" className={styles.skip} onClick={(event) => skipTo(main.current, event)}>
          {say("app-skip")}
        </a>
        <div className={styles.columns}>
          <Sidebar
            features={features}
            businessName={status.businessName}
            isCollapsed={isNarrow || status.appearance.sidebarCollapsed}
          />
          <div className={styles.page}>
            <TopBar headRef={setHead} actions={actions} onSearch={() => setOverlay("palette")} />
            <PageHeadContext value={head}>
              <Warnings warnings={status.warnings} />
              <AgreementBanner />
              <main id="main" ref={main} tabIndex={-1} className={styles.main}>
                <FeaturesContext value={features}>
                  <ErrorBoundary>
                    <Outlet />
                  </ErrorBoundary>
                </FeaturesContext>
              </main>
            </PageHeadContext>
          </div>
        </div>
        <StatusBar status={status} />
        <CommandPalette
          features={features}
          actions={actions}
          recent={recent}
          onChosen={remember}
          isOpen={overlay === "palette"}
          onClose={close}
        />
        <ShortcutHelp shortcuts={helpLines} isOpen={overlay === "help"} onClose={close} />
      </div>
    </FileDrop>
  );
}

/** The mouse's fourth button. WebView2 and WKWebView go back by themselves; WebKitGTK does not. */
function useBackButton(back: () => void): void {
  useEffect(() => {
    if (document.documentElement.dataset["platform"] !== "linux") return;
    const onMouseUp = (event: MouseEvent): void => {
      if (event.button === 3) back();
    };
    addEventListener("mouseup", onMouseUp);
    return () => {
      removeEventListener("mouseup", onMouseUp);
    };
  }, [back]);
}

/** Ctrl+Z takes back the newest action, also one from before a restart; the toast offers it once more. */
function useUndoKey(): void {
  const say = useWords();
  const { undoable, say: tell, problem } = useToasts();
  const undo = async (): Promise<void> => {
    const newest = await commands.latestUndoable();
    if (newest === null) {
      tell(say("app-nothing-to-undo"));
      return;
    }
    const again = await commands.undo(newest);
    undoable(say("components-undone"), () => commands.undo(again));
  };
  useShortcut("Ctrl+Z", "app-shortcut-undo", () => void undo().catch(problem), { isEverywhere: true });
}

/** The link's address would be a page of the hash history, so it only moves the focus. */
function skipTo(main: HTMLElement | null, event: { preventDefault: () => void }): void {
  event.preventDefault();
  main?.focus();
}

/** An overlay gives the focus back to where it was; was that nowhere, the page's title takes it. */
function useFocusAfterOverlay(isClosed: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isClosed) wasOpen.current = true;
    if (!isClosed || !wasOpen.current) return;
    wasOpen.current = false;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector("h1")?.focus({ preventScroll: true });
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [isClosed]);
}

/** What nobody caught is said: no failure is silent. */
function useLoudRejections(): void {
  const { problem } = useToasts();
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent): void => {
      problem(event.reason);
    };
    addEventListener("unhandledrejection", onRejection);
    return () => {
      removeEventListener("unhandledrejection", onRejection);
    };
  }, [problem]);
}
