import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ChosenFile, type ImportReport, type OnMatch, type ReadingChoices } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";

export type Step = "columns" | "check" | "run" | "done";

/** An import on its way from file to result. */
export interface Course {
  file: ChosenFile;
  /** An export of OkiCRM: it comes back whole, and has no columns to match. */
  isExport: boolean;
  choices: ReadingChoices;
  onMatch: OnMatch;
  step: Step;
  report: ImportReport | null;
  /** Records by kind that an export brought back. */
  brought: Record<string, number> | null;
  /** The person stopped it; everything is as before. */
  wasStopped: boolean;
}

/**
 * Kept with what was read from the workspace, so that leaving the page keeps it and locking forgets
 * it: it holds samples of people's values.
 */
const courseKey = ["importing", "course"] as const;

const asFound: ReadingChoices = { format: null, encoding: null, separator: null, columns: [] };

export interface Steering {
  course: Course | null;
  begin: (file: ChosenFile) => Promise<void>;
  change: (part: Partial<Course>) => void;
  leave: () => void;
  run: () => Promise<void>;
}

/** The import on its way, and how it goes on. */
export function useCourse(): Steering {
  const say = useWords();
  const toasts = useToasts();
  const queries = useQueryClient();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const course = useQuery<Course | null>({
    queryKey: courseKey,
    queryFn: () => null,
    initialData: null,
    staleTime: Infinity,
    gcTime: Infinity,
  }).data;
  const put = useCallback(
    (next: Course | null): void => {
      queries.setQueryData<Course | null>(courseKey, next);
    },
    [queries],
  );
  const change = useCallback(
    (part: Partial<Course>): void => {
      const now = queries.getQueryData<Course | null>(courseKey);
      if (now !== null && now !== undefined) put({ ...now, ...part });
    },
    [queries, put],
  );
  const begin = useCallback(
    async (file: ChosenFile): Promise<void> => {
      const isExport = await commands.isExport(file.token);
      put({
        file,
        isExport,
        choices: asFound,
        onMatch: "skip",
        step: "columns",
        report: null,
        brought: null,
        wasStopped: false,
      });
    },
    [put],
  );
  const run = async (): Promise<void> => {
    if (course === null) return;
    const { file, choices, onMatch, isExport, step } = course;
    change({ step: "run", wasStopped: false });
    try {
      const part = isExport
        ? { brought: await commands.bringBack(file.token) }
        : { report: await commands.runImport(file.token, choices, onMatch) };
      change({ ...part, step: "done" });
      if (!isHere.current) toasts.say(say("importing-done", { file: file.name }));
    } catch (thrown) {
      const wasStopped = appErrorFrom(thrown).code === "import-stopped";
      change({ step, wasStopped });
      if (!wasStopped) throw thrown;
    }
  };
  return { course, begin, change, leave: () => put(null), run };
}
