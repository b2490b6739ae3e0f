import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./MonthCalendar.module.css";

interface MonthCalendarProps {
  label: string;
  /** An ISO date; null where none is chosen. */
  value: string | null;
  onChoose: (day: string) => void;
}

/** A month to choose a day in, by pointer or arrows; weeks begin and months are called as the window speaks. */
export default function MonthCalendar({ label, value, onChoose }: MonthCalendarProps) {
  return (
    <Calendar
      aria-label={label}
      autoFocus
      defaultFocusedValue={value === null ? null : parseDate(value)}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChoose(day.toString())}
      className={classNames(styles.calendar)}
    >
      <header className={styles.head}>
        <Button slot="previous" className={classNames(styles.step)}>
          <ChevronLeft size="1rem" aria-hidden />
        </Button>
        <Heading className={classNames(styles.month)} />
        <Button slot="next" className={classNames(styles.step)}>
          <ChevronRight size="1rem" aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={classNames(styles.grid)}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={classNames(styles.weekday)}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(day) => <CalendarCell date={day} className={classNames(styles.day)} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
