import { Checkbox } from "~/components";
import { useWords } from "~/i18n";
import type { DocumentText } from "~/ipc/bindings";
import type { StepProps } from "./step";
import { TextToRead } from "./TextToRead";

/** Policy and terms, to read and to accept one by one; nothing is ticked beforehand. */
export function AgreeStep({ answers, onAnswer, texts }: StepProps & { texts: readonly DocumentText[] }) {
  const say = useWords();
  return (
    <>
      {texts.map((text) => (
        <TextToRead key={text.kind} text={text} />
      ))}
      <Checkbox
        label={say("setup-accept-policy")}
        isSelected={answers.hasAcceptedPolicy}
        onChange={(is) => onAnswer({ hasAcceptedPolicy: is })}
      />
      <Checkbox
        label={say("setup-accept-terms")}
        isSelected={answers.hasAcceptedTerms}
        onChange={(is) => onAnswer({ hasAcceptedTerms: is })}
      />
    </>
  );
}
