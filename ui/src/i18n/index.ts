export { languageFor, languages, loadCatalog } from "./catalog";
export type { Writer } from "./formats";
export {
  problemAt,
  sentenceFor,
  Text,
  useFormats,
  useLanguage,
  useWords,
  WordsProvider,
  type Say,
  type WordArguments,
} from "./words";
