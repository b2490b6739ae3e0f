import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./Tabs.module.css";

export interface TabEntry {
  id: string;
  label: string;
  /** A figure beside the label. */
  count?: number | undefined;
  content: ReactNode;
  /** In a column: stands apart from those before it, as the first of another kind. */
  startsGroup?: boolean;
}

interface TabsProps {
  label: string;
  tabs: readonly TabEntry[];
  selected?: string;
  onSelect?: (id: string) => void;
  /** Below each other beside the content: for more tabs than a line holds. */
  isColumn?: boolean;
}

/** Several views of one thing, one at a time. */
export function Tabs({ label, tabs, selected, onSelect, isColumn = false }: TabsProps) {
  return (
    <AriaTabs
      className={classNames(styles.tabs, isColumn && styles.column)}
      orientation={isColumn ? "vertical" : "horizontal"}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        onSelect?.(String(key));
      }}
    >
      <TabList aria-label={label} className={classNames(styles.list)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab, tab.startsGroup === true && styles.group)}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
