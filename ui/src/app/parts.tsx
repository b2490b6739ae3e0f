import { createContext, createElement, Suspense, use, useContext, type ReactNode } from "react";
import { NotYet } from "~/components";
import type { About } from "~/ipc/bindings";
import { ErrorBoundary } from "./ErrorBoundary";
import type { Feature, PartLoader, RecordAction, RecordSection } from "./feature";

/** The features of this window, for pages that show parts of several. */
export const FeaturesContext = createContext<readonly Feature[]>([]);

/** What the features add to one place, in the order they stand there. */
export function useParts<Part extends { order: number }>(
  pick: (feature: Feature) => readonly Part[] | undefined,
): readonly Part[] {
  return useContext(FeaturesContext)
    .flatMap((feature) => pick(feature) ?? [])
    .sort((one, other) => one.order - other.order);
}

/** Those sections that stand on the page of such a record. */
export function useSections(kind: About["kind"], place?: RecordSection["place"]): readonly RecordSection[] {
  const sections = useParts(({ sections }) => sections);
  return sections.filter((one) => one.kinds.includes(kind) && (place === undefined || one.place === place));
}

/** What can be done with such a record. */
export function useRecordActions(kind: About["kind"]): readonly RecordAction[] {
  return useParts(({ recordActions }) => recordActions).filter(({ kinds }) => kinds.includes(kind));
}

/** What was loaded, so that a part keeps its state when the page around it is drawn again. */
const modules = new WeakMap<object, Promise<unknown>>();

function moduleOf<Props>(load: PartLoader<Props>): ReturnType<PartLoader<Props>> {
  const known = modules.get(load);
  if (known !== undefined) return known as ReturnType<PartLoader<Props>>;
  const module = load();
  modules.set(load, module);
  // What could not be loaded is tried again when it is asked for again.
  module.catch(() => modules.delete(load));
  return module;
}

interface PartProps<Props extends object> {
  load: PartLoader<Props>;
  /** What the part is told. */
  given: Props;
  /** Stands there while it is loaded. */
  waiting?: ReactNode;
}

/** A part that another feature fills. What breaks in it leaves the page around it standing. */
export function Part<Props extends object>({ load, given, waiting }: PartProps<Props>) {
  return (
    <ErrorBoundary>
      <Suspense fallback={waiting ?? <NotYet />}>
        <Loaded load={load} given={given} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Loaded<Props extends object>({ load, given }: PartProps<Props>) {
  return createElement(use(moduleOf(load)).default, given);
}
