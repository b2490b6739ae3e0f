import { Page } from "~/app/Page";
import { ErrorScreen, Select, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import parts from "../Parts.module.css";
import { useCalendars } from "./queries";

/** Which calendar the deadlines of new requests follow; acts at once. */
export default function RequestSettings() {
  const say = useWords();
  const toasts = useToasts();
  const calendars = useCalendars();
  if (calendars.isError) {
    return (
      <Page shape="narrow">
        <ErrorScreen error={appErrorFrom(calendars.error)} onRetry={() => void calendars.refetch()} />
      </Page>
    );
  }
  if (calendars.data === undefined) {
    return (
      <Page shape="narrow">
        <Skeleton lines={4} />
      </Page>
    );
  }
  const { chosen, choices } = calendars.data;
  const authority = choices.find(({ code }) => code === chosen)?.authority ?? null;
  const choose = async (code: string): Promise<void> => {
    await commands.chooseRequestCalendar(code);
    toasts.undoable(say("requests-calendar-chosen", { name: say(`requests-calendar-${code}`) }), () =>
      commands.chooseRequestCalendar(chosen),
    );
  };
  return (
    <Page shape="narrow">
      <div className={parts.section}>
        <Select
          label={say("requests-calendar")}
          hint={say("requests-calendar.hint")}
          choices={choices.map(({ code }) => ({ id: code, label: say(`requests-calendar-${code}`) }))}
          value={chosen}
          onChange={(code) => void choose(code).catch(toasts.problem)}
        />
        <p>
          {authority === null ? say("requests-calendar-nobody") : say("requests-calendar-authority", { authority })}
        </p>
      </div>
    </Page>
  );
}
