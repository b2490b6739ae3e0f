import { useFormats, useWords } from "~/i18n";
import { ReadField, type ReadFieldProps } from "./ReadField";

/** A date as text: "fri", "+30d", "3/4"; the core reads it and the value is an ISO date. */
export function DateField(props: ReadFieldProps) {
  const say = useWords();
  const { date } = useFormats();
  return <ReadField {...props} write={date} notUnderstood={say("components-date-not-understood")} />;
}
