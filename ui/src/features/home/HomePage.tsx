import type { ReactNode } from "react";
import { Page } from "~/app/Page";
import { Part, useParts } from "~/app/parts";
import { useShellStatus } from "~/app/status";
import { useWords } from "~/i18n";
import { Card } from "./Card";
import { greetingAt } from "./greeting";
import styles from "./Home.module.css";
import { NextSteps } from "./NextSteps";
import { PersonalHome } from "./PersonalHome";
import { RecentRecords } from "./RecentRecords";
import { SampleBanner } from "./SampleBanner";

/** What needs doing today, and the way to everything else. */
export default function HomePage() {
  const say = useWords();
  const name = useShellStatus().data?.personName ?? "";
  const greeting = say(greetingAt(new Date().getHours()), { name: name === "" ? "nobody" : name });
  const parts = useParts(({ home }) => home);
  const placed = (place: string): ReactNode =>
    parts
      .filter((part) => part.place === place)
      .map(({ order, load }, position) => <Part key={`${order} ${position}`} load={load} given={{}} />);
  return (
    <Page title={greeting}>
      <div className={styles.home}>
        <SampleBanner />
        <section aria-label={say("home-figures")} className={styles.figures}>
          {placed("figures")}
        </section>
        <NextSteps />
        <div className={styles.columns}>
          <Card title={say("home-today")}>{placed("today")}</Card>
          <Card title={say("home-needs-you")}>
            <ul className={styles.lines}>{placed("needsYou")}</ul>
            {/* Shown by the style sheet while no feature has put a line into the list. */}
            <p className={styles.nothing}>{say("home-nothing-needs-you")}</p>
          </Card>
        </div>
        <RecentRecords />
        <PersonalHome />
      </div>
    </Page>
  );
}
