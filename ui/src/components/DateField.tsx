import { CalendarDays } from "lucide-react";
import { lazy, Suspense } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useFormats, useWords } from "~/i18n";
import { IconButton } from "./Button";
import { classNames } from "./classNames";
import popover from "./Popover.module.css";
import { ReadField, type ReadFieldProps } from "./ReadField";

/** Loaded when a calendar is first opened: most dates are typed. */
const MonthCalendar = lazy(() => import("./MonthCalendar"));

/** A date as text: "fri", "+30d", "3/4"; the core reads it and the value is an ISO date. Or chosen in a calendar. */
export function DateField(props: ReadFieldProps) {
  const say = useWords();
  const { date } = useFormats();
  const { label, value, onChange, isDisabled = false } = props;
  const calendar = (
    <DialogTrigger>
      <IconButton icon={CalendarDays} size="small" label={say("components-calendar-open")} isDisabled={isDisabled} />
      <Popover className={classNames(popover.popover)} placement="bottom end" offset={8}>
        <Dialog aria-label={say("components-calendar", { label })} className={classNames(popover.plain)}>
          {({ close }) => (
            <Suspense>
              <MonthCalendar
                label={label}
                value={value}
                onChoose={(day) => {
                  onChange(day);
                  close();
                }}
              />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
  return <ReadField {...props} write={date} notUnderstood={say("components-date-not-understood")} after={calendar} />;
}
