import { Contrast, Lock } from "lucide-react";
import { useMemo } from "react";
import { useToasts } from "~/components";
import { commands } from "~/ipc/bindings";
import type { Action, Feature } from "./feature";
import { useGo } from "./navigation";
import { useSaveAppearance, useShellStatus } from "./status";

/** An action that only has to be started. */
export interface ReadyAction extends Omit<Action, "run"> {
  run: () => void;
}

/** Everything that can be done from anywhere: the features' actions and the frame's own. */
export function useActions(features: readonly Feature[]): readonly ReadyAction[] {
  const go = useGo();
  const { problem } = useToasts();
  const saveAppearance = useSaveAppearance();
  const theme = useShellStatus().data?.appearance.theme ?? "system";
  return useMemo(() => {
    const offered = features.flatMap(({ actions = [] }) => actions);
    const ready = offered.map((action) => ({ ...action, run: () => action.run({ go }) }));
    const own: ReadyAction[] = [
      {
        id: "app.theme",
        label: "app-theme-toggle",
        icon: Contrast,
        run: () => saveAppearance({ theme: isDark(theme) ? "light" : "dark" }),
      },
      {
        id: "app.lock",
        label: "app-lock",
        icon: Lock,
        shortcut: "Ctrl+Shift+L",
        run: () => void commands.lockWorkspace().catch(problem),
      },
    ];
    return [...ready, ...own];
  }, [features, go, saveAppearance, theme, problem]);
}

function isDark(theme: string): boolean {
  return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}
