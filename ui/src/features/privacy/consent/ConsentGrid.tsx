import { Check, Minus, X, type LucideIcon } from "lucide-react";
import { IconButton } from "~/components";
import { useWords } from "~/i18n";
import type { ConsentCell, ConsentView, ContactChannel, PurposeConsents } from "~/ipc/bindings";
import { channels, purposeName } from "./choices";
import styles from "./Consent.module.css";

interface ConsentGridProps {
  view: ConsentView;
  onWithdraw: (purpose: string, channel: ContactChannel) => void;
  onRecord: (purpose: string, channel: ContactChannel) => void;
}

/** Purposes by ways: a tick where she may be contacted. Pressing a consent takes it back. */
export function ConsentGrid({ view, onWithdraw, onRecord }: ConsentGridProps) {
  const say = useWords();
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">{say("consent-form-purpose")}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {say(`consent-channel-${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.purposes.map((purpose) => (
          <tr key={purpose.purpose}>
            <th scope="row">{purposeName(say, purpose)}</th>
            {purpose.cells.map((cell) => (
              <td key={cell.channel}>
                <Cell
                  purpose={purpose}
                  cell={cell}
                  onPress={() => {
                    const isGiven = cell.statement !== null && isYes(cell) && cell.allowed;
                    (isGiven ? onWithdraw : onRecord)(purpose.purpose, cell.channel);
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isYes({ statement }: ConsentCell): boolean {
  return statement !== null && !["withdrawn", "objected", "suppressed"].includes(statement.standing);
}

function iconOf(cell: ConsentCell): LucideIcon {
  if (cell.allowed) return Check;
  return cell.statement === null ? Minus : X;
}

function Cell({ purpose, cell, onPress }: { purpose: PurposeConsents; cell: ConsentCell; onPress: () => void }) {
  const say = useWords();
  const standing =
    cell.statement === null
      ? say(cell.allowed ? "consent-by-contract" : "consent-standing-none")
      : say(`consent-standing-${cell.statement.standing}`);
  const label = say("consent-cell", {
    purpose: purposeName(say, purpose),
    channel: say(`consent-channel-${cell.channel}`),
    answer: say(cell.allowed ? "consent-yes" : "consent-no"),
    standing: cell.hasAddress ? standing : `${standing}, ${say("consent-no-address")}`,
  });
  return <IconButton icon={iconOf(cell)} size="small" label={label} onPress={onPress} />;
}
