import { Banner, Button, Menu, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ConsentPerson, type SensitiveAnswer, type SensitiveHint } from "~/ipc/bindings";
import { useSensitiveHints } from "./queries";

const answers: readonly SensitiveAnswer[] = ["consent", "care", "work", "madePublic", "claim", "dismissed"];

/** Of a child only a parent's consent and "no" are answers. */
const answersForChildren: readonly SensitiveAnswer[] = ["consent", "dismissed"];

/** A calm question where a record sounds like data of a special kind; answered once. */
export function SensitiveHints({ person }: { person: ConsentPerson }) {
  const hints = useSensitiveHints(person).data ?? [];
  return hints.map((hint) => <Hint key={hint.category} hint={hint} person={person} />);
}

function Hint({ hint, person }: { hint: SensitiveHint; person: ConsentPerson }) {
  const say = useWords();
  const toasts = useToasts();
  const answer = async (chosen: SensitiveAnswer): Promise<void> => {
    const change = await commands.answerSensitiveHint(person, hint.category, chosen);
    toasts.undoable(say("sensitive-answered"), () => commands.undo(change));
  };
  const choices = hint.category === "child" ? answersForChildren : answers;
  return (
    <Banner
      tone="info"
      actions={
        <Menu
          label={say("sensitive-answer-of")}
          trigger={<Button>{say("sensitive-answer")}</Button>}
          entries={choices.map((one) => ({
            id: one,
            label: say(`sensitive-answer-${one}`),
            run: () => void answer(one).catch(toasts.problem),
          }))}
        />
      }
    >
      {say(`sensitive-hint-${hint.category}`, { word: hint.word, age: hint.age })}
    </Banner>
  );
}
