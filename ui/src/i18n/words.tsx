import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { AppError, Problem } from "~/ipc/bindings";
import { writerFor, type Writer } from "./formats";

export type WordArguments = Record<string, FluentVariable>;

/** Looks words up: `say("contacts-title")`, `say("app-jobs", { count })`, `say("field.hint")` for an attribute. */
export type Say = (id: string, args?: WordArguments) => string;

interface Speech {
  say: Say;
  writer: Writer;
  language: string;
}

const SpeechContext = createContext<Speech | null>(null);

interface WordsProviderProps {
  catalog: FluentBundle;
  language: string;
  /** BCP 47 tag of the business's formats. */
  locale: string;
  children: ReactNode;
}

/** Gives words and formats to everything below, react-aria's own included. */
export function WordsProvider({ catalog, language, locale, children }: WordsProviderProps) {
  const speech = useMemo(() => {
    const writer = writerFor({ locale, language });
    return { writer, language, say: sayFrom(catalog, writer) };
  }, [catalog, language, locale]);
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={language === "en" ? "en-GB" : `${language}-${language.toUpperCase()}`}>
        {children}
      </I18nProvider>
    </SpeechContext>
  );
}

/** A lookup in one catalogue. Whole numbers among the arguments are written in the business's formats. */
export function sayFrom(catalog: FluentBundle, writer: Writer): Say {
  return (id, args) => {
    const [name = id, attribute] = id.split(".");
    const message = catalog.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    // Seen only when words are missing, which a test forbids; the id is still better than nothing.
    if (pattern === undefined || pattern === null) return `⟦${id}⟧`;
    return catalog.formatPattern(pattern, args === undefined ? null : written(args, writer), []);
  };
}

function written(args: WordArguments, writer: Writer): WordArguments {
  const entries = Object.entries(args);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "number" ? writer.count(value) : value]),
  );
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error("WordsProvider is missing above this component");
  return speech;
}

/** Words of the chosen language. */
export function useWords(): Say {
  return useSpeech().say;
}

/** Numbers, money and dates in the business's formats. */
export function useFormats(): Writer {
  return useSpeech().writer;
}

/** The chosen language, such as `de`. */
export function useLanguage(): string {
  return useSpeech().language;
}

interface TextProps {
  id: string;
  args?: WordArguments;
}

/** Words as an element: `<Text id="contacts-title" />`. */
export function Text({ id, args }: TextProps) {
  return useWords()(id, args);
}

/** The sentence of an error: what happened, why, what to do. */
export function sentenceFor(say: Say, error: AppError | Problem): string {
  return say(error.code, error.args);
}

/** The sentence of the problem at one field, if there is one. */
export function problemAt(say: Say, problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find((one) => one.field === field);
  return problem === undefined ? undefined : sentenceFor(say, problem);
}
