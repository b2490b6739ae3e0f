import type { Say } from "~/i18n";
import type { WeekFigures } from "~/ipc/bindings";

/** One counter in words: what it is, how often, and the whole sentence. */
export interface CountedLine {
  key: string;
  what: string;
  times: number;
  sentence: string;
}

type Counts = Readonly<Record<string, number | undefined>>;

const often = (one: { times: number }, other: { times: number }): number => other.times - one.times;

/** Everything that was counted in a week, in words; the most frequent of each sort first. */
export function linesOf(say: Say, { screens, features, durations, errors }: WeekFigures): readonly CountedLine[] {
  const lines = (sort: "screen" | "feature" | "error", counts: Counts, wordOf: (id: string) => string) =>
    Object.entries(counts)
      .map(([id, times = 0]): CountedLine => {
        const what = say(wordOf(id));
        return { key: `${sort}-${id}`, what, times, sentence: say(`usage-line-${sort}`, { what, times }) };
      })
      .toSorted(often);
  const worked = Object.entries(durations).flatMap(([operation, ranges]) =>
    Object.entries(ranges).map(([range, times]): CountedLine => {
      const what = say(`usage-operation-${operation}`);
      const took = say(`usage-took-${range}`);
      const sentence = say("usage-line-duration", { what, took, times });
      return { key: `${operation}-${range}`, what: `${what}, ${took}`, times, sentence };
    }),
  );
  return [
    ...lines("screen", screens, (id) => `privacy-screen-${id}`),
    ...lines("feature", features, (id) => `usage-feature-${id}`),
    ...worked.toSorted(often),
    ...lines("error", errors, (id) => `usage-trouble-${id}`),
  ];
}

/** How many pages were opened in a week. */
export function pagesOpened({ screens }: WeekFigures): number {
  return Object.values(screens).reduce((sum, times) => sum + times, 0);
}
