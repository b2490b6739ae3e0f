import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render, type RenderResult } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReactNode } from "react";
import type { Feature } from "~/app/feature";
import { routerFor } from "~/app/router";
import { ShortcutProvider } from "~/app/shortcuts";
import { queriesOfTheCore } from "~/app/start";
import { ToastProvider } from "~/components";
import { WordsProvider } from "~/i18n";
import { catalogFrom } from "~/i18n/catalog";
import { connectFakeCore, type FakeCommand, type FakeCore } from "~/ipc/fake";
import { followChanges } from "~/ipc/changes";
import { acceptedAgreement } from "./fakeAgreement";
import { openStatus } from "./fakeCore";

const locales = join(import.meta.dirname, "../../../src-tauri/core/locales");

/** The Fluent files of a language, by name. */
export function wordFiles(language: string): Record<string, string> {
  const folder = join(locales, language);
  const names = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const english = catalogFrom("en", Object.values(wordFiles("en")));

function Around({ children }: { children: ReactNode }) {
  return (
    <WordsProvider catalog={english} language="en" locale="en-GB">
      <ToastProvider>
        <ShortcutProvider>{children}</ShortcutProvider>
      </ToastProvider>
    </WordsProvider>
  );
}

/** Renders a component with English words, toasts, shortcuts and queries around it. */
export function renderWithWords(children: ReactNode): RenderResult {
  return render(
    <QueryClientProvider client={queriesOfTheCore()}>
      <Around>{children}</Around>
    </QueryClientProvider>,
  );
}

/** Renders features in the frame of an open workspace, at a path, on a fake core. */
export function renderApp(
  features: readonly Feature[],
  path: string,
  commands: Record<string, FakeCommand> = {},
): RenderResult & { core: FakeCore } {
  const core = connectFakeCore({
    shell_status: () => openStatus,
    save_appearance: () => null,
    preference: () => null,
    save_preference: () => null,
    search_everywhere: () => [],
    usage_status: () => ({ state: "off", reason: "choice", endpoint: null }),
    note_opened: () => null,
    agreement: () => acceptedAgreement(),
    ...commands,
  });
  const queries = queriesOfTheCore();
  void followChanges(queries);
  const router = routerFor(features, createMemoryHistory({ initialEntries: [path] }));
  const result = render(
    <QueryClientProvider client={queries}>
      <Around>
        <RouterProvider router={router} />
      </Around>
    </QueryClientProvider>,
  );
  return { ...result, core };
}
