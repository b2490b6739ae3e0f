import { useQuery } from "@tanstack/react-query";
import { DateField, Select } from "~/components";
import { useWords } from "~/i18n";
import { commands, type AuditQuery } from "~/ipc/bindings";
import styles from "./Privacy.module.css";
import { nameOfRecord } from "./keptWords";

interface LogFilterProps {
  query: AuditQuery;
  onChange: (changed: Partial<AuditQuery>) => void;
}

/** Who, what, on which kind of record, from when until when. */
export function LogFilter({ query, onChange }: LogFilterProps) {
  const say = useWords();
  const choices = useQuery({ queryKey: ["privacy", "auditChoices"], queryFn: () => commands.auditChoices() });
  const { actors = [], actions = [], tables = [] } = choices.data ?? {};
  const all = { id: "all", label: say("audit-filter-all") };
  const chosen = (value: string): string => (value === "" ? "all" : value);
  const meant = (id: string): string => (id === "all" ? "" : id);
  return (
    <div className={styles.filters}>
      <Select
        label={say("audit-filter-who")}
        value={chosen(query.actor)}
        choices={[all, ...actors.map(([id, name]) => ({ id, label: name }))]}
        onChange={(id) => onChange({ actor: meant(id) })}
      />
      <Select
        label={say("audit-filter-what")}
        value={chosen(query.action)}
        choices={[all, ...actions.map((id) => ({ id, label: say(`action-${id}`) }))]}
        onChange={(id) => onChange({ action: meant(id) })}
      />
      <Select
        label={say("audit-filter-record")}
        value={chosen(query.table)}
        choices={[all, ...tables.map((id) => ({ id, label: nameOfRecord(say, id) }))]}
        onChange={(id) => onChange({ table: meant(id) })}
      />
      <DateField
        label={say("audit-filter-from")}
        value={query.from === "" ? null : query.from}
        read={commands.readDate}
        onChange={(day) => onChange({ from: day ?? "" })}
      />
      <DateField
        label={say("audit-filter-until")}
        value={query.until === "" ? null : query.until}
        read={commands.readDate}
        onChange={(day) => onChange({ until: day ?? "" })}
      />
    </div>
  );
}
