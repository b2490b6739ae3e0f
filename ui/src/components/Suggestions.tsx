import { useEffect, useState } from "react";

interface SuggestionsProps {
  /** What the field names as its `list`. */
  id: string;
  text: string;
  suggest: (text: string) => Promise<readonly string[]>;
}

/** What is usual in a field, offered by the system's own list. Not being able to offer is no problem. */
export function Suggestions({ id, text, suggest }: SuggestionsProps) {
  const [offered, setOffered] = useState<readonly string[]>([]);
  useEffect(() => {
    let outdated = false;
    suggest(text).then(
      (found) => {
        if (!outdated) setOffered(found);
      },
      () => undefined,
    );
    return () => {
      outdated = true;
    };
  }, [suggest, text]);
  return (
    <datalist id={id}>
      {offered.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  );
}
