import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useWords } from "~/i18n";
import { IconButton } from "../Button";
import { Checkbox } from "../Choosing";
import { classNames } from "../classNames";
import popover from "../Popover.module.css";
import { moved, shown, type Column, type ColumnLayout } from "./columns";
import styles from "./DataGrid.module.css";

interface ColumnsMenuProps<Row> {
  columns: readonly Column<Row>[];
  layout: ColumnLayout;
  onChange: (layout: ColumnLayout) => void;
}

/** Chooses and orders the columns. */
export function ColumnsMenu<Row>({ columns, layout, onChange }: ColumnsMenuProps<Row>) {
  const say = useWords();
  return (
    <DialogTrigger>
      <IconButton icon={Columns3} label={say("components-columns")} size="small" />
      <Popover className={classNames(popover.popover)} placement="bottom end" offset={4}>
        <Dialog className={classNames(styles.columnsMenu)}>
          <Heading slot="title" level={2} className={classNames(popover.heading)}>
            {say("components-columns")}
          </Heading>
          <ul>
            {layout.map((place, at) => {
              const column = columns.find(({ id }) => id === place.id);
              if (column === undefined) return null;
              return (
                <li key={place.id} className={styles.columnLine}>
                  <Checkbox
                    label={column.header}
                    isSelected={!place.isHidden}
                    isDisabled={column.isFixed === true}
                    onChange={(isShown) => onChange(shown(layout, place.id, isShown))}
                  />
                  <span className={styles.columnMoves}>
                    <IconButton
                      icon={ArrowUp}
                      size="small"
                      label={say("components-move-column-up", { column: column.header })}
                      isDisabled={at === 0}
                      onPress={() => onChange(moved(layout, place.id, -1))}
                    />
                    <IconButton
                      icon={ArrowDown}
                      size="small"
                      label={say("components-move-column-down", { column: column.header })}
                      isDisabled={at === layout.length - 1}
                      onPress={() => onChange(moved(layout, place.id, 1))}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
